package dev.wattstick.service.picture;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.measured.BadRunException;
import dev.wattstick.analysis.measured.MeasuredRun;
import dev.wattstick.analysis.measured.MeasuredRuns;
import dev.wattstick.record.run.RunDirectory;
import dev.wattstick.record.run.Verification;
import dev.wattstick.service.fault.Fault;
import dev.wattstick.service.fault.RefusedException;
import dev.wattstick.service.publish.RunIndex;
import dev.wattstick.service.publish.RunRow;
import dev.wattstick.service.publish.Runs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The run directories of the service, for figures of single runs. */
public final class RunsAtHand {
  private final RunIndex index;
  private final Runs runs;

  public RunsAtHand(RunIndex index, Runs runs) {
    this.index = index;
    this.runs = runs;
  }

  /**
   * The runs with these ids, whatever their verdict.
   *
   * @throws RefusedException naming every one that there is not, or that cannot be read
   */
  MeasuredRuns named(List<String> ids) {
    List<Fault> faults = new ArrayList<>();
    List<MeasuredRun> found = new ArrayList<>();
    for (String id : ids) {
      Optional<RunRow> row = index.find(id);
      if (row.isEmpty()) {
        faults.add(new Fault("/run", "there is no run " + id, List.of()));
      } else {
        read(row.get(), found, faults);
      }
    }
    if (!faults.isEmpty()) {
      throw new RefusedException("The figure", faults);
    }
    return MeasuredRuns.withIds(found, ids);
  }

  /** Of each row of a database of runs the latest one; those whose directories are gone are not. */
  MeasuredRuns latestBehind(List<Database> databases) {
    List<MeasuredRun> found = new ArrayList<>();
    for (Database database : databases) {
      for (int row = 0; row < database.frame().rowCount(); row++) {
        database.runIds(row).stream()
            .flatMap(id -> index.find(id).stream())
            .max(Comparator.comparing(RunRow::finishedAt).thenComparing(RunRow::id))
            .ifPresent(latest -> read(latest, found, new ArrayList<>()));
      }
    }
    return MeasuredRuns.of(found);
  }

  private void read(RunRow row, List<MeasuredRun> found, List<Fault> faults) {
    Verification now = index.found(row, runs.verify(row.directory())).verification();
    if (!now.isWhole()) {
      faults.add(new Fault("/run", "the run " + row.id() + ": " + now.damage(), List.of()));
      return;
    }
    try {
      found.add(MeasuredRun.of(new RunDirectory(runs.path(row.directory()))));
    } catch (BadRunException e) {
      faults.add(new Fault("/run", String.valueOf(e.getMessage()), List.of()));
    }
  }
}
