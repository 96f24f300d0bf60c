package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.database.History;
import dev.wattstick.analysis.merge.RunSummary.Columns;
import dev.wattstick.analysis.merge.RunSummary.Conditions;
import dev.wattstick.analysis.merge.RunSummary.RowKey;
import dev.wattstick.record.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
  private final Set<String> columns = new LinkedHashSet<>();
  private final Map<Columns, Columns> shared = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, Integer> sources = new LinkedHashMap<>();
  private final List<History.Dropped> dropped = new ArrayList<>();
  private final Map<String, Integer> droppedByReason = new TreeMap<>();

  RunStore(RunsSettings settings) {
    this.settings = settings;
  }

  void add(RunSummary run, String source) {
    sources.merge(source, 1, Integer::sum);
    String reason = reasonAgainst(run);
    if (reason != null) {
      drop(source, run.id(), reason);
      return;
    }
    columns.addAll(run.columns().names());
    rows.computeIfAbsent(run.row(), key -> new HashMap<>())
        .computeIfAbsent(run.conditions(), key -> new EnumMap<>(Verdict.Value.class))
        .computeIfAbsent(run.verdict(), key -> new RunGroup(run.facts()))
        .add(run.id(), shared.computeIfAbsent(run.columns(), same -> same), run.values());
  }

  private @Nullable String reasonAgainst(RunSummary run) {
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

  Map<RowKey, Map<Conditions, Map<Verdict.Value, RunGroup>>> rows() {
    return rows;
  }

  /** The columns that any run has. */
  Set<String> columns() {
    return columns;
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
