package dev.wattstick.analysis.figure;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.intake.ResultSet;
import dev.wattstick.analysis.rating.RunValues;
import java.util.List;
import java.util.Map;

/**
 * What figures are made of. Only the databases are needed by most.
 *
 * @param databases merged
 * @param results unmerged result sets, for the spread between repetitions
 * @param runs single runs with their samples, for latency distributions and sustained load
 * @param batchCurves time by batch size
 * @param work operations of models, for rooflines
 * @param runValues the runs behind a database's rows by the database's name, for letters' firmness
 * @param simulatedToo whether numbers of simulated devices may be shown; pictures with them say so
 */
public record FigureInputs(
    List<Database> databases,
    List<ResultSet> results,
    List<RunSamples> runs,
    List<BatchCurve> batchCurves,
    List<ModelWork> work,
    Map<String, RunValues> runValues,
    boolean simulatedToo) {

  public FigureInputs {
    databases = List.copyOf(databases);
    results = List.copyOf(results);
    runs = List.copyOf(runs);
    batchCurves = List.copyOf(batchCurves);
    work = List.copyOf(work);
    runValues = Map.copyOf(runValues);
  }

  /** Databases alone. */
  public static FigureInputs of(List<Database> databases) {
    return new FigureInputs(databases, List.of(), List.of(), List.of(), List.of(), Map.of(), false);
  }

  public FigureInputs withResults(List<ResultSet> more) {
    return new FigureInputs(databases, more, runs, batchCurves, work, runValues, simulatedToo);
  }

  public FigureInputs withRuns(List<RunSamples> more) {
    return new FigureInputs(databases, results, more, batchCurves, work, runValues, simulatedToo);
  }

  public FigureInputs withBatchCurves(List<BatchCurve> more) {
    return new FigureInputs(databases, results, runs, more, work, runValues, simulatedToo);
  }

  public FigureInputs withWork(List<ModelWork> more) {
    return new FigureInputs(databases, results, runs, batchCurves, more, runValues, simulatedToo);
  }

  public FigureInputs withRunValues(Map<String, RunValues> more) {
    return new FigureInputs(databases, results, runs, batchCurves, work, more, simulatedToo);
  }

  public FigureInputs withSimulated(boolean allowed) {
    return new FigureInputs(databases, results, runs, batchCurves, work, runValues, allowed);
  }

  /** Without made-up runs, where they must not be shown. */
  FigureInputs shown() {
    if (simulatedToo) {
      return this;
    }
    return withRuns(runs.stream().filter(run -> !run.simulated()).toList())
        .withBatchCurves(batchCurves.stream().filter(curve -> !curve.simulated()).toList());
  }
}
