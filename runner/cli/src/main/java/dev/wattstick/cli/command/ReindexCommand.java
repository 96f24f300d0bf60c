package dev.wattstick.cli.command;

import dev.wattstick.cli.Installation;
import dev.wattstick.cli.client.Services;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Rebuilds the index of runs from the run directories, which are the truth. */
@Command(
    name = "reindex",
    description = "Rebuilds the index of runs from the run directories.",
    mixinStandardHelpOptions = true)
public final class ReindexCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Where jobs and runs are kept (default: databases/live).")
  private @Nullable Path home;

  @Override
  public void run() {
    Installation installation = Installation.current();
    try (Services.Session session = Services.findOrStart(installation, home)) {
      spec.commandLine().getOut().println(session.client().post("admin/reindex").toPrettyString());
    }
  }
}
