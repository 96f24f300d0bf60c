package dev.wattstick.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.cli.service.Services;
import dev.wattstick.cli.text.Units;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Rebuilds the index of runs from the run directories, which are the truth. */
@Command(
    name = "reindex",
    description = {"Rebuilds the index of runs.", "From the run directories, which are the truth."},
    mixinStandardHelpOptions = true)
public final class ReindexCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Option(names = "--json", description = "Print the service's answer as JSON.")
  private boolean json;

  @Override
  public void run() {
    try (Services.Session session = service.forLookup()) {
      JsonNode report = session.client().post("admin/reindex");
      spec.commandLine().getOut().println(json ? report.toPrettyString() : sentence(report));
      if (!json) {
        report
            .path("faults")
            .forEach(fault -> spec.commandLine().getErr().println("wattstick: " + fault.asText()));
      }
    }
  }

  private static String sentence(JsonNode report) {
    return "the index is rebuilt: " + Units.counted(report.path("runs").asLong(), "run");
  }
}
