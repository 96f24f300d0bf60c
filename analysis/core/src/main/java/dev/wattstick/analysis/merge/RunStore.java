package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.database.History;
import dev.wattstick.analysis.database.Origin;
import dev.wattstick.analysis.merge.RunFacts.Conditions;
import dev.wattstick.analysis.merge.RunFacts.Reading;
import dev.wattstick.analysis.merge.RunFacts.RowKey;
import dev.wattstick.record.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers runs by row, conditions and verdict, in little memory: a million fit into one GiB. */
final class RunStore {
  /** Dropped runs that are listed one by one; beyond it they are only counted. */
  private static final int LISTED = 1000;

  private final RunsSettings settings;
  private final Map<RowKey, Map<Conditions, Map<Verdict.Value, RunGroup>>> rows = new HashMap<>();
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private final Map<List<@Nullable Origin>, List<@Nullable Origin>> origins = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, Integer> sources = new LinkedHashMap<>();
  private final List<History.Dropped> dropped = new ArrayList<>();
  private final Map<String, Integer> droppedByReason = new TreeMap<>();

  RunStore(RunsSettings settings) {
    this.settings = settings;
  }

  void add(RunFacts run, String source) {
    sources.merge(source, 1, Integer::sum);
    String reason = reasonAgainst(run);
    if (reason != null) {
      drop(source, run.id(), reason);
      return;
    }
    RunGroup group =
        rows.computeIfAbsent(run.row(), key -> new HashMap<>())
            .computeIfAbsent(run.conditions(), key -> new EnumMap<>(Verdict.Value.class))
            .computeIfAbsent(run.verdict(), key -> new RunGroup(run.facts()));
    add(group, run);
  }

  private @Nullable String reasonAgainst(RunFacts run) {
    if (!ids.add(run.id())) {
      return "it was given twice";
    }
    if (run.simulated() && !settings.simulated()) {
      return "its numbers are simulated; ask for simulated runs to have it";
    }
    return settings.verdicts().contains(run.verdict())
        ? null
        : "its verdict is " + run.verdict() + "; ask for " + run.verdict() + " runs to have it";
  }

  void drop(String source, String run, String reason) {
    droppedByReason.merge(reason, 1, Integer::sum);
    if (dropped.size() < LISTED) {
      dropped.add(new History.Dropped(source, run, reason));
    }
  }

  /** Runs have few different sets of origins, which they share. */
  private void add(RunGroup group, RunFacts run) {
    run.readings().keySet().forEach(column -> positions.putIfAbsent(column, positions.size()));
    double[] values = new double[positions.size()];
    @Nullable Origin[] where = new @Nullable Origin[values.length];
    for (Map.Entry<String, Reading> reading : run.readings().entrySet()) {
      int position = position(reading.getKey());
      values[position] = reading.getValue().value();
      where[position] = reading.getValue().origin();
    }
    group.add(run.id(), values, origins.computeIfAbsent(Arrays.asList(where), same -> same));
  }

  Map<RowKey, Map<Conditions, Map<Verdict.Value, RunGroup>>> rows() {
    return rows;
  }

  /** The columns that any run has. */
  Set<String> columns() {
    return positions.keySet();
  }

  /** Where a column's readings are; beyond all when no run has one. */
  int position(String column) {
    return positions.getOrDefault(column, Integer.MAX_VALUE);
  }

  List<History.Source> sources() {
    return sources.entrySet().stream()
        .map(entry -> new History.Source(entry.getKey(), entry.getValue()))
        .toList();
  }

  List<History.Dropped> dropped() {
    return dropped;
  }

  /** A sentence for each reason for which runs were dropped. */
  List<String> droppedNotes() {
    return droppedByReason.entrySet().stream()
        .map(entry -> leftOut(entry.getValue()) + " because " + entry.getKey() + ".")
        .toList();
  }

  private static String leftOut(long runs) {
    return runs == 1 ? "1 run is left out" : runs + " runs are left out, each";
  }
}
