package dev.wattstick.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.analysis.listing.Listings;
import dev.wattstick.analysis.listing.ModelRows;
import dev.wattstick.cli.client.ServiceClient;
import dev.wattstick.cli.client.Services;
import java.util.ArrayList;
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
      List<JsonNode> rows = ModelRows.of(models.path("items"), client.get("engines").path("items"));
      form.print(spec.commandLine().getOut(), models, Listings.MODELS, rows, faults(models));
    }
  }

  /** Sentences about what is wrong with models or with a whole catalog. */
  private static List<String> faults(JsonNode answer) {
    List<String> sentences = new ArrayList<>();
    for (JsonNode model : answer.path("items")) {
      for (JsonNode fault : model.path("faults")) {
        sentences.add(model.path("name").asText() + ": " + sentence(fault));
      }
    }
    answer.path("faults").forEach(fault -> sentences.add(sentence(fault)));
    return sentences;
  }

  private static String sentence(JsonNode fault) {
    return (fault.path("pointer").asText() + " " + fault.path("detail").asText()).strip();
  }
}
