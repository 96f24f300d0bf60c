package dev.wattstick.plot.figure;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.intake.ResultSet;
import dev.wattstick.analysis.measured.MeasuredRuns;
import dev.wattstick.analysis.merge.RunSummary;
import dev.wattstick.analysis.rating.EdgeAcc2023;
import dev.wattstick.analysis.rating.Scale;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What figures are made of. Only the databases are needed by most.
 *
 * @param databases merged
 * @param results unmerged result sets, for the spread between repetitions
 * @param runs single runs, for latency distributions, sustained load and batch-size curves
 * @param batchCurves time by batch size that is not from runs of ours
 * @param work operations of models, for rooflines
 * @param rowRuns a run behind a database's row by its id, null where it is gone; for how certain
 *     letters are
 * @param simulatedToo whether numbers of simulated devices may be shown; pictures with them say so
 * @param scale that rates the databases
 * @param scaleName the scale with the settings that are not its own, for people
 */
public record FigureInputs(
    List<Database> databases,
    Supplier<List<ResultSet>> results,
    Supplier<MeasuredRuns> runs,
    List<BatchCurve> batchCurves,
    List<ModelWork> work,
    Function<String, @Nullable RunSummary> rowRuns,
    boolean simulatedToo,
    Scale scale,
    String scaleName) {

  public FigureInputs {
    databases = List.copyOf(databases);
    batchCurves = List.copyOf(batchCurves);
    work = List.copyOf(work);
  }

  /** Databases alone, rated as the study did. */
  public static FigureInputs of(List<Database> databases) {
    return new FigureInputs(
        databases,
        List::of,
        () -> MeasuredRuns.NONE,
        List.of(),
        List.of(),
        id -> null,
        false,
        EdgeAcc2023.standard(),
        EdgeAcc2023.ID);
  }

  public FigureInputs withResults(List<ResultSet> more) {
    List<ResultSet> copy = List.copyOf(more);
    return withResults(() -> copy);
  }

  /**
   * @param more asked for when the first figure needs them
   */
  public FigureInputs withResults(Supplier<List<ResultSet>> more) {
    return new FigureInputs(
        databases, more, runs, batchCurves, work, rowRuns, simulatedToo, scale, scaleName);
  }

  /**
   * @param more asked for when the first figure needs runs, since reading many takes a while
   */
  public FigureInputs withRuns(Supplier<MeasuredRuns> more) {
    return new FigureInputs(
        databases, results, more, batchCurves, work, rowRuns, simulatedToo, scale, scaleName);
  }

  public FigureInputs withBatchCurves(List<BatchCurve> more) {
    return new FigureInputs(
        databases, results, runs, more, work, rowRuns, simulatedToo, scale, scaleName);
  }

  public FigureInputs withWork(List<ModelWork> more) {
    return new FigureInputs(
        databases, results, runs, batchCurves, more, rowRuns, simulatedToo, scale, scaleName);
  }

  public FigureInputs withRowRuns(Function<String, @Nullable RunSummary> more) {
    return new FigureInputs(
        databases, results, runs, batchCurves, work, more, simulatedToo, scale, scaleName);
  }

  public FigureInputs withSimulated(boolean allowed) {
    return new FigureInputs(
        databases, results, runs, batchCurves, work, rowRuns, allowed, scale, scaleName);
  }

  public FigureInputs withScale(Scale other, String name) {
    return new FigureInputs(
        databases, results, runs, batchCurves, work, rowRuns, simulatedToo, other, name);
  }

  /** Without made-up runs, where they must not be shown. */
  FigureInputs shown() {
    if (simulatedToo) {
      return this;
    }
    return withRuns(() -> runs.get().measured())
        .withBatchCurves(batchCurves.stream().filter(curve -> !curve.simulated()).toList());
  }
}
