package dev.wattstick.cli.command;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.results.Merging;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Merges results to database folders. */
@Command(
    name = "merge",
    description = {
      "Merges results or runs to database folders.",
      "Sources are result pickles, monitoring directories or runs."
    },
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
    Map<Path, Database> targets = new LinkedHashMap<>();
    for (Database database : databases) {
      targets.put(database.name().equals(name) ? out : out.resolve(database.name()), database);
    }
    options.demandFree(List.copyOf(targets.keySet()));
    if (databases.size() > 1 && !Files.exists(out)) {
      options.writeAll(databases, out);
    } else {
      // Beside what is there already, each on its own.
      targets.forEach((target, database) -> options.write(database, target));
    }
    spec.commandLine().getOut().println(MergeReport.of(outcome));
  }
}
