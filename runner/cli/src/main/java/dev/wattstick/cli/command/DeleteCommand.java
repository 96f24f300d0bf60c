package dev.wattstick.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.service.Services;
import dev.wattstick.client.RefusedRequest;
import dev.wattstick.client.ServiceClient;
import java.io.PrintWriter;
import java.util.List;
import java.util.StringJoiner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Removes what is named, for good and without asking: there is no way to name what one did not
 * mean.
 */
@Command(
    name = "delete",
    description = {
      "Deletes runs, uploaded models or imported databases.",
      "What is named is gone for good; nothing is asked."
    },
    mixinStandardHelpOptions = true)
public final class DeleteCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what: run, model or database");
  }

  @Command(
      name = "run",
      description = "Deletes runs with their directories.",
      mixinStandardHelpOptions = true)
  void runs(
      @Parameters(
              arity = "1..*",
              paramLabel = "RUN",
              description = "Ids of runs; eight characters will do where they are one's.")
          List<String> ids,
      @Mixin ServiceOptions service) {
    delete("run", "runs", ids, service);
  }

  @Command(
      name = "model",
      description = "Deletes uploaded models; those of the catalog stay.",
      mixinStandardHelpOptions = true)
  void models(
      @Parameters(arity = "1..*", paramLabel = "MODEL", description = "Names of models.")
          List<String> names,
      @Mixin ServiceOptions service) {
    delete("model", "models", names, service);
  }

  @Command(
      name = "database",
      description = "Deletes databases that the service imported.",
      mixinStandardHelpOptions = true)
  void databases(
      @Parameters(arity = "1..*", paramLabel = "DATABASE", description = "Names of databases.")
          List<String> names,
      @Mixin ServiceOptions service) {
    delete("database", "databases", names, service);
  }

  /** Each on its own: one that is refused keeps none of the others. */
  private void delete(String what, String path, List<String> names, ServiceOptions service) {
    PrintWriter out = spec.commandLine().getOut();
    StringJoiner refused = new StringJoiner(" ");
    try (Services.Session session = service.forLookup()) {
      for (String name : known(new KnownNames(session.client(), what, path), what, names)) {
        try {
          session.client().delete(path + "/" + ServiceClient.segment(name));
          out.println("deleted: " + what + " " + name);
        } catch (RefusedRequest e) {
          refused.add(e.getMessage());
        }
      }
    }
    if (refused.length() > 0) {
      throw new CliFailure("not deleted: " + refused);
    }
  }

  private List<String> known(KnownNames lookup, String what, List<String> words) {
    return switch (what) {
      case "run" -> lookup.ids(words, spec.commandLine());
      case "model" -> lookup.names(words, DeleteCommand::isUploaded, spec.commandLine());
      default -> lookup.names(words, DeleteCommand::isImported, spec.commandLine());
    };
  }

  private static boolean isUploaded(JsonNode model) {
    return model.path("origin").asText().equals("upload");
  }

  /** The live one is made of the service's own runs. */
  private static boolean isImported(JsonNode database) {
    return !database.path("kind").asText().equals("live");
  }
}
