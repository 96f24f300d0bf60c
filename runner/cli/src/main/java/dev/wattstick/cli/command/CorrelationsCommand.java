package dev.wattstick.cli.command;

import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.rating.Rating;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.analysis.results.DatabaseInput;
import dev.wattstick.analysis.results.StatisticsTables;
import dev.wattstick.analysis.statistics.CorrelationMatrix;
import dev.wattstick.analysis.statistics.Correlations;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Correlations between the metrics of a database, as tidy CSV. */
@Command(
    name = "correlations",
    description = {
      "Prints Pearson's correlations between the metrics.",
      "For each dataset and task over all environments."
    },
    mixinStandardHelpOptions = true)
public final class CorrelationsCommand implements Runnable {
  /** What is correlated. */
  enum On {
    INDEX,
    VALUE
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "A database folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--on",
      defaultValue = "index",
      completionCandidates = Choices.CorrelatedNumbers.class,
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private On on = On.INDEX;

  @Mixin private ScaleOptions scale = new ScaleOptions();
  @Mixin private TableOptions form = new TableOptions();

  @Override
  public void run() {
    Ratings ratings = Rating.rate(scale.scale(), DatabaseInput.of(DatabaseFolder.read(folder)));
    List<CorrelationMatrix> matrices =
        on == On.INDEX ? Correlations.ofIndices(ratings) : Correlations.ofValues(ratings);
    PrintWriter out = spec.commandLine().getOut();
    out.print(form.text(StatisticsTables.correlations(matrices)));
    out.flush();
  }
}
