package dev.wattstick.cli.command;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.evaluation.Merging;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Merges results to database folders. */
@Command(
    name = "merge",
    description = "Merges result pickles, monitoring directories or runs to database folders.",
    mixinStandardHelpOptions = true)
public final class MergeCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description = "Folders, files or archives of results.")
  private List<Path> sources = List.of();

  @Mixin private MergeOptions options = new MergeOptions();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The database folder; the recipe edge-acc-2023 makes one a task in it.")
  private Path out = Path.of("");

  @Override
  public void run() {
    String name = String.valueOf(out.toAbsolutePath().normalize().getFileName());
    Merging.Outcome outcome = options.merge(name, sources);
    List<Database> databases = outcome.merged().databases();
    if (databases.size() > 1 && !Files.exists(out)) {
      options.writeAll(databases, out);
    } else {
      // Beside what is there already, each on its own.
      for (Database database : databases) {
        options.write(database, database.name().equals(name) ? out : out.resolve(database.name()));
      }
    }
    spec.commandLine().getOut().println(MergeReport.of(outcome));
  }
}
