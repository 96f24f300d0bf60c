package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.database.Origin;
import dev.wattstick.analysis.merge.RunSummary.Columns;
import dev.wattstick.record.Provenance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The runs of one row that were measured under the same conditions and have the same verdict. */
final class RunGroup {
  private static final int TOLD = 3;

  /** Kinds of provenance, the most trusted first. */
  private static final List<Provenance> TRUST =
      List.of(
          Provenance.METER,
          Provenance.RAPL,
          Provenance.MODEL_CONSTANT,
          Provenance.ESTIMATED,
          Provenance.IMPORTED,
          Provenance.SIMULATED);

  /** Above all of them: a fact needs no trust. */
  private static final int FACT = -1;

  private final Map<String, String> facts;
  private final List<Run> runs = new ArrayList<>();

  private record Run(String id, Columns columns, double[] values) {}

  /**
   * A value of the row: its statistics, where it comes from, and how many runs' values it leaves
   * out.
   */
  record Value(Accumulator statistics, @Nullable Origin origin, long leftOut) {}

  RunGroup(Map<String, String> facts) {
    this.facts = facts;
  }

  /**
   * Adds a run with its numbers.
   *
   * @param columns the same instance for runs that have the same
   */
  void add(String id, Columns columns, double[] values) {
    runs.add(new Run(id, columns, values));
  }

  /**
   * Puts the runs in the order of their ids, so that a sum does not depend on how they were found.
   */
  void sort() {
    runs.sort(Comparator.comparing(Run::id));
  }

  String fact(String name) {
    return facts.getOrDefault(name, "");
  }

  List<String> ids() {
    List<String> ids = new ArrayList<>(runs.size());
    runs.forEach(run -> ids.add(run.id()));
    return ids;
  }

  int size() {
    return runs.size();
  }

  /**
   * The value of a column. Numbers of different provenance are never averaged: those of the most
   * trusted kind are. What is a fact, and was not measured, has no origin.
   */
  Value value(String column) {
    Map<Columns, Integer> places = new IdentityHashMap<>();
    int best = TRUST.size();
    for (Run run : runs) {
      int place = places.computeIfAbsent(run.columns(), all -> all.names().indexOf(column));
      best = Math.min(best, distrust(run, place));
    }
    Accumulator statistics = new Accumulator();
    Set<String> details = new LinkedHashSet<>();
    long leftOut = 0;
    for (Run run : runs) {
      int place = places.getOrDefault(run.columns(), -1);
      if (place >= 0 && distrust(run, place) == best) {
        statistics.add(run.values()[place]);
        Origin origin = run.columns().origins().get(place);
        if (origin != null) {
          details.add(origin.detail());
        }
      } else if (place >= 0) {
        leftOut++;
      }
    }
    return new Value(
        statistics, details.isEmpty() ? null : joined(TRUST.get(best), details), leftOut);
  }

  /** How little the value is trusted; beyond all where there is none. */
  private static int distrust(Run run, int place) {
    if (place < 0) {
      return TRUST.size();
    }
    Origin origin = run.columns().origins().get(place);
    return origin == null ? FACT : TRUST.indexOf(origin.kind());
  }

  private static Origin joined(Provenance kind, Set<String> details) {
    String more = details.size() > TOLD ? " and " + (details.size() - TOLD) + " more" : "";
    return new Origin(kind, String.join("; ", details.stream().limit(TOLD).toList()) + more);
  }
}
