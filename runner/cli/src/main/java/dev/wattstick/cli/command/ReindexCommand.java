package dev.wattstick.cli.command;

import dev.wattstick.cli.client.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Rebuilds the index of runs from the run directories, which are the truth. */
@Command(
    name = "reindex",
    description = {"Rebuilds the index of runs.", "From the run directories, which are the truth."},
    mixinStandardHelpOptions = true)
public final class ReindexCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Override
  public void run() {
    try (Services.Session session = service.forLookup()) {
      spec.commandLine().getOut().println(session.client().post("admin/reindex").toPrettyString());
    }
  }
}
