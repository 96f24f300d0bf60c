package dev.wattstick.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.analysis.listing.Listings;
import dev.wattstick.cli.client.Services;
import java.util.ArrayList;
import java.util.List;
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
          Listings.DEVICES,
          devices.path("items"),
          remarks(devices.path("items")));
    }
  }

  /** Why a device takes no jobs, and what to do about it, a sentence each. */
  private static List<String> remarks(Iterable<JsonNode> devices) {
    List<String> sentences = new ArrayList<>();
    for (JsonNode device : devices) {
      String id = device.path("id").asText();
      if (device.hasNonNull("reason")) {
        sentences.add(id + ": why: " + device.path("reason").asText());
      }
      if (device.hasNonNull("remedy")) {
        sentences.add(id + ": do:  " + device.path("remedy").asText());
      }
    }
    return sentences;
  }
}
