package dev.wattstick.analysis.measured;

import dev.wattstick.record.Verdict;
import dev.wattstick.record.run.RunDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The runs at hand.
 *
 * @param all of them, in no order that matters
 * @param shown in figures that draw each run by itself, with names that tell them apart
 */
public record MeasuredRuns(List<MeasuredRun> all, List<MeasuredRun> shown) {
  private static final int TOLD = 10;
  public static final MeasuredRuns NONE = new MeasuredRuns(List.of(), List.of());

  public MeasuredRuns {
    all = List.copyOf(all);
    shown = List.copyOf(shown);
  }

  /**
   * The runs in a folder that is a run directory or holds them, in the order of their names.
   *
   * @throws BadRunException naming every record that does not read, or when there is none
   */
  public static List<MeasuredRun> read(Path folder) {
    List<MeasuredRun> runs = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (RunDirectory directory : RunDirectory.in(folder)) {
      try {
        runs.add(MeasuredRun.of(directory));
      } catch (BadRunException e) {
        faults.add(String.valueOf(e.getMessage()));
      }
    }
    if (!faults.isEmpty()) {
      String more = faults.size() > TOLD ? "; and " + (faults.size() - TOLD) + " more" : "";
      throw new BadRunException(
          String.join("; ", faults.subList(0, Math.min(TOLD, faults.size()))) + more, null);
    }
    if (runs.isEmpty()) {
      throw new BadRunException(
          folder + " holds no run directory (a folder with run.json); name the folder that does.",
          null);
    }
    return runs;
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
