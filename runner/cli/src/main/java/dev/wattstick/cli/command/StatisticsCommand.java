package dev.wattstick.cli.command;

import dev.wattstick.analysis.evaluation.DatabaseInput;
import dev.wattstick.analysis.evaluation.StatisticsKind;
import dev.wattstick.analysis.evaluation.StatisticsTables;
import dev.wattstick.analysis.rating.Rating;
import dev.wattstick.analysis.rating.Ratings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What else follows from a rated database, as CSV. */
@Command(
    name = "statistics",
    description =
        "Prints one statistic of a database as CSV: boundaries (of the letters, in the metrics' units), effects (of each processor against a"
            + " baseline), tests (which processor is better: Friedman, Nemenyi, Wilcoxon with Holm), pareto (fronts of quality and resources),"
            + " variability (of the runs), incompleteness.",
    mixinStandardHelpOptions = true)
public final class StatisticsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description = "A database folder (ours or the study's), or results that are not merged yet.")
  private Path folder = Path.of("");

  @Option(
      names = "--of",
      required = true,
      paramLabel = "WHAT",
      description = "${COMPLETION-CANDIDATES}")
  private StatisticsKind kind = StatisticsKind.BOUNDARIES;

  @Option(
      names = "--baseline",
      defaultValue = "CPU",
      description = "The processor that effects are relative to (default: ${DEFAULT-VALUE}).")
  private String baseline = "CPU";

  @Option(
      names = "--alpha",
      defaultValue = "0.05",
      description = "The level of the tests (default: ${DEFAULT-VALUE}).")
  private double alpha;

  @Option(
      names = "--out",
      paramLabel = "F.csv",
      description = "Write the table to this file instead of printing it.")
  private @Nullable Path out;

  @Mixin private ScaleOptions scale = new ScaleOptions();

  @Override
  public void run() {
    if (!(alpha > 0 && alpha < 1)) {
      throw new ParameterException(spec.commandLine(), "--alpha must be between 0 and 1");
    }
    StringBuilder text = new StringBuilder();
    List<SourceDatabase> databases = SourceDatabase.in(folder);
    for (SourceDatabase source : databases) {
      Ratings ratings = Rating.rate(scale.scale(), DatabaseInput.of(source.database()));
      String csv = new StatisticsTables(source.database(), ratings, baseline, alpha).of(kind).csv();
      text.append(text.isEmpty() ? csv : csv.substring(csv.indexOf('\n') + 1));
    }
    OutputFile.writeOrPrint(out, spec.commandLine().getOut(), writer -> writer.append(text));
  }
}
