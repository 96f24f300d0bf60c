package dev.wattstick.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.cli.client.ServiceClient;
import dev.wattstick.cli.client.Services;
import dev.wattstick.cli.text.ModelListing;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The models that can be measured by name. */
@Command(
    name = "models",
    description = {
      "Lists the models that can be measured.",
      "Those of the catalog and uploaded ones, a line a file. 'runs on' are the engines "
          + "here that run the file; the simulated engine runs every file."
    },
    mixinStandardHelpOptions = true)
public final class ModelsCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private ServiceOptions service = new ServiceOptions();
  @Mixin private TableOptions form = new TableOptions();

  @Override
  public void run() {
    try (Services.Session session = service.forLookup()) {
      ServiceClient client = session.client();
      JsonNode models = client.get("models");
      List<JsonNode> rows =
          ModelListing.rows(models.path("items"), client.get("engines").path("items"));
      form.print(
          spec.commandLine().getOut(),
          models,
          ModelListing.listing(),
          rows,
          ModelListing.faults(models));
    }
  }
}
