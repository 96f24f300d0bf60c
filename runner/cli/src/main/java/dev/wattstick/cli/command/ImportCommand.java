package dev.wattstick.cli.command;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.evaluation.Merging;
import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes somebody's results over as databases of this project. */
@Command(
    name = "import",
    description =
        "Imports a checkout of the study, result or database pickles, CSV files, monitoring directories, runs, or an archive"
            + " of them, and tells what was taken and what was not.",
    mixinStandardHelpOptions = true)
public final class ImportCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "What to import.")
  private List<Path> sources = List.of();

  @Option(
      names = "--into",
      required = true,
      paramLabel = "NAME",
      description = "Name below databases/.")
  private String name = "";

  @Option(names = "--replace", description = "Replace what is there under that name.")
  private boolean replace;

  @Mixin private MergeOptions options = new MergeOptions();

  @Override
  public void run() {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw new CliFailure(
          "\""
              + name
              + "\" is no name for a database: use letters, digits, dots, dashes and underscores");
    }
    Path target = Installation.current().root().resolve("databases").resolve(name);
    if (Files.exists(target) && !replace) {
      throw new CliFailure(
          target + " is there already: choose another name, or replace it with --replace");
    }
    Merging.Outcome outcome = options.merge(name, sources);
    List<Database> databases = outcome.merged().databases();
    if (databases.size() == 1) {
      options.write(databases.get(0), target);
    } else {
      options.writeAll(databases, target);
    }
    spec.commandLine().getOut().println(MergeReport.of(outcome));
  }
}
