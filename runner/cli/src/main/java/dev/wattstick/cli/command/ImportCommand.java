package dev.wattstick.cli.command;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.results.Merging;
import dev.wattstick.cli.Installation;
import dev.wattstick.cli.OptionCheck;
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
    description = {
      "Takes somebody's results over as databases.",
      "Takes a checkout of the study, result or database pickles, CSV files, monitoring "
          + "directories, runs, or an archive of them, and tells what was taken and what was "
          + "not."
    },
    mixinStandardHelpOptions = true)
public final class ImportCommand implements Runnable, OptionCheck {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "What to import.")
  private List<Path> sources = List.of();

  @Option(
      names = "--into",
      required = true,
      paramLabel = "NAME",
      description = "Name below databases/.")
  private String name = "";

  @Mixin private MergeOptions options = new MergeOptions();

  @Override
  public List<String> faults() {
    return new OptionFaults()
        .addIf(
            !name.isEmpty() && !name.matches("[A-Za-z0-9][A-Za-z0-9._-]*"),
            "--into is '"
                + name
                + "', which is no name for a database: use letters, digits, dots, dashes and"
                + " underscores")
        .list();
  }

  @Override
  public void run() {
    Path target = Installation.current().root().resolve("databases").resolve(name);
    options.demandFree(List.of(target));
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
