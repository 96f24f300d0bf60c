package dev.wattstick.service.database;

import dev.wattstick.analysis.merge.Merged;
import dev.wattstick.analysis.merge.RunSummary;
import dev.wattstick.analysis.merge.RunsRecipe;
import dev.wattstick.analysis.merge.RunsSettings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The runs as they were at one moment, merged as often as somebody asks for other settings.
 *
 * @param change the count of changes that they are current with
 * @param faults sentences about directories that are no runs
 */
record LiveRuns(
    long change,
    Map<String, RunSummary> runs,
    List<String> faults,
    Map<RunsSettings, HeldDatabase> merged) {

  /** Before anything was read. */
  static final LiveRuns NONE = new LiveRuns(-1, Map.of(), List.of(), Map.of());

  static LiveRuns of(long change, RunShelf shelf) {
    return new LiveRuns(change, shelf.runs(), shelf.faults(), new ConcurrentHashMap<>());
  }

  HeldDatabase merge(RunsSettings settings, Clock clock) {
    return merged.computeIfAbsent(settings, wanted -> merge(runs, faults, wanted, clock));
  }

  private static HeldDatabase merge(
      Map<String, RunSummary> runs, List<String> faults, RunsSettings settings, Clock clock) {
    RunsRecipe recipe = new RunsRecipe(settings);
    runs.values().forEach(run -> recipe.add(run, DatabaseNames.LIVE));
    Merged merged = recipe.mergedOrEmpty(DatabaseNames.LIVE);
    List<String> notes = new ArrayList<>(merged.notes().stream().map(RestWords::of).toList());
    if (runs.isEmpty()) {
      notes.add("There are no runs yet: submit a job.");
    }
    faults.forEach(fault -> notes.add("A run directory is left out: " + fault));
    return new HeldDatabase(
        merged.databases().get(0), DatabaseKind.LIVE, clock.instant(), notes, runs, List::of);
  }
}
