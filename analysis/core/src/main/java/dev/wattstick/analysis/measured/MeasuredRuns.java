package dev.wattstick.analysis.measured;

import dev.wattstick.record.Verdict;
import java.util.Collection;
import java.util.List;

/**
 * The runs at hand.
 *
 * @param all of them, in no order that matters
 * @param shown in figures that draw each run by itself, with names that tell them apart
 */
public record MeasuredRuns(List<MeasuredRun> all, List<MeasuredRun> shown) {
  public static final MeasuredRuns NONE = new MeasuredRuns(List.of(), List.of());

  public MeasuredRuns {
    all = List.copyOf(all);
    shown = List.copyOf(shown);
  }

  /** All; shown is of each model file, environment, batch size and scenario the latest one. */
  public static MeasuredRuns of(List<MeasuredRun> all) {
    return new MeasuredRuns(all, RunChoice.latestOfEach(all));
  }

  /**
   * These and no others, in this order.
   *
   * @throws BadRunException naming every id that there is not
   */
  public static MeasuredRuns withIds(List<MeasuredRun> all, List<String> ids) {
    List<MeasuredRun> chosen = RunChoice.withIds(all, ids);
    return new MeasuredRuns(chosen, chosen);
  }

  /** Those with one of these verdicts. */
  public static MeasuredRuns withVerdicts(
      List<MeasuredRun> all, Collection<Verdict.Value> verdicts) {
    return of(
        all.stream().filter(run -> verdicts.contains(run.record().verdict().value())).toList());
  }

  /** Without those whose numbers are made up. */
  public MeasuredRuns measured() {
    return new MeasuredRuns(
        all.stream().filter(run -> !run.simulated()).toList(),
        shown.stream().filter(run -> !run.simulated()).toList());
  }
}
