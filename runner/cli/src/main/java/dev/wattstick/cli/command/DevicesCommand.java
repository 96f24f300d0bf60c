package dev.wattstick.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.cli.client.Services;
import dev.wattstick.cli.text.DeviceListing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What there is to measure on. */
@Command(
    name = "devices",
    description = {
      "Lists the devices and what keeps any from work.",
      "Those that engines can use here; what is missing altogether, doctor tells."
    },
    mixinStandardHelpOptions = true)
public final class DevicesCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private ServiceOptions service = new ServiceOptions();
  @Mixin private TableOptions form = new TableOptions();

  @Override
  public void run() {
    try (Services.Session session = service.forLookup()) {
      JsonNode devices = session.client().get("devices");
      form.print(
          spec.commandLine().getOut(),
          devices,
          DeviceListing.listing(),
          devices.path("items"),
          DeviceListing.remarks(devices.path("items")));
    }
  }
}
