package dev.wattstick.cli.command;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.rating.Rating;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.analysis.results.DatabaseInput;
import dev.wattstick.analysis.results.DatabaseMeasurements;
import dev.wattstick.analysis.results.StatisticsKind;
import dev.wattstick.analysis.results.StatisticsTables;
import dev.wattstick.analysis.statistics.MeasurementTable;
import dev.wattstick.analysis.table.ResultException;
import dev.wattstick.analysis.table.ResultTable;
import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.OptionCheck;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What else follows from a rated database, as CSV. */
@Command(
    name = "statistics",
    description = {
      "Prints one statistic of a database.",
      "boundaries (of the letters, in the metrics' units), effects (of each processor "
          + "against a baseline), tests (which processor is better: Friedman, Nemenyi, "
          + "Wilcoxon with Holm), pareto (fronts of quality and resources), variability (of "
          + "the runs), incompleteness."
    },
    mixinStandardHelpOptions = true)
public final class StatisticsCommand implements Runnable, OptionCheck {
  private static final String CPU = "CPU";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description = "A database folder (ours or the study's), or results that are not merged yet.")
  private Path folder = Path.of("");

  @Option(
      names = "--of",
      required = true,
      paramLabel = "WHAT",
      completionCandidates = Choices.Statistics.class,
      description = "${COMPLETION-CANDIDATES}")
  private StatisticsKind kind = StatisticsKind.BOUNDARIES;

  @Option(
      names = "--baseline",
      description = "The processor that effects are relative to (default: " + CPU + ").")
  private @Nullable String baseline;

  @Option(
      names = "--alpha",
      defaultValue = "0.05",
      description = "The level of the tests (default: ${DEFAULT-VALUE}).")
  private double alpha = 0.05;

  @Option(
      names = "--out",
      paramLabel = "F.csv",
      description = "Write the table to this file instead of printing it.")
  private @Nullable Path out;

  @Mixin private ScaleOptions scale = new ScaleOptions();
  @Mixin private TableOptions form = new TableOptions();

  @Override
  public List<String> faults() {
    return new OptionFaults()
        .addIf(!(alpha > 0 && alpha < 1), "--alpha is " + alpha + ": give a number between 0 and 1")
        .list();
  }

  @Override
  public List<String> faultsOfData() {
    if (baseline == null) {
      return List.of();
    }
    try {
      return unknownBaseline(SourceDatabase.in(folder)).list();
    } catch (CliFailure | BadDataException | ResultException | UncheckedIOException e) {
      return List.of(); // without the data nobody knows the processors
    }
  }

  @Override
  public void run() {
    List<ResultTable> tables = new ArrayList<>();
    List<SourceDatabase> sources = SourceDatabase.in(folder);
    unknownBaseline(sources).throwIfAny(spec.commandLine());
    String chosen = baseline == null ? CPU : baseline;
    for (SourceDatabase source : sources) {
      Ratings ratings = Rating.rate(scale.scale(), DatabaseInput.of(source.database()));
      tables.add(new StatisticsTables(source.database(), ratings, chosen, alpha).of(kind));
    }
    ResultTable table = ResultTable.below(tables);
    String text = form.text(table);
    PrintWriter printer = spec.commandLine().getOut();
    OutputFile.writeOrPrint(out, printer, writer -> writer.append(text));
    if (out != null) {
      printer.println("written: " + out + ": " + table.rows().size() + " rows of " + kind.id());
    }
  }

  /** The default is nobody's word: that it is missing is a matter of the data. */
  private OptionFaults unknownBaseline(List<SourceDatabase> sources) {
    OptionFaults faults = new OptionFaults();
    return baseline == null || kind != StatisticsKind.EFFECTS
        ? faults
        : faults.oneOf("--baseline", baseline, processors(sources));
  }

  private static List<String> processors(List<SourceDatabase> sources) {
    return sources.stream()
        .flatMap(source -> DatabaseMeasurements.of(source.database()).keys().stream())
        .map(MeasurementTable.Key::processor)
        .distinct()
        .toList();
  }
}
