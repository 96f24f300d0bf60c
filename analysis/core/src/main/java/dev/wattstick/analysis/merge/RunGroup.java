package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.database.Origin;
import dev.wattstick.record.Provenance;
import java.util.ArrayList;
import java.util.Comparator;
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

  private final Map<String, String> facts;
  private final List<Run> runs = new ArrayList<>();

  /** A run by column positions; an origin is null where it has no value. */
  private static final class Run {
    final String id;
    final double[] values;
    final List<@Nullable Origin> origins;

    Run(String id, double[] values, List<@Nullable Origin> origins) {
      this.id = id;
      this.values = values;
      this.origins = origins;
    }

    /** How little the value is trusted; beyond all where there is none. */
    int distrust(int column) {
      Origin origin = column < values.length ? origins.get(column) : null;
      return origin == null ? TRUST.size() : TRUST.indexOf(origin.kind());
    }
  }

  /**
   * A value of the row: its statistics, where it comes from, and how many runs' values it leaves
   * out.
   */
  record Value(Accumulator statistics, @Nullable Origin origin, long leftOut) {}

  RunGroup(Map<String, String> facts) {
    this.facts = facts;
  }

  /**
   * Adds a run.
   *
   * @param values by column position
   * @param origins of the values; null where the run has none
   */
  void add(String id, double[] values, List<@Nullable Origin> origins) {
    runs.add(new Run(id, values, origins));
  }

  /**
   * Puts the runs in the order of their ids, so that a sum does not depend on how they were found.
   */
  void sort() {
    runs.sort(Comparator.comparing(run -> run.id));
  }

  String fact(String name) {
    return facts.getOrDefault(name, "");
  }

  List<String> ids() {
    List<String> ids = new ArrayList<>(runs.size());
    runs.forEach(run -> ids.add(run.id));
    return ids;
  }

  int size() {
    return runs.size();
  }

  /**
   * The value of a column. Numbers of different provenance are never averaged: those of the most
   * trusted kind are.
   */
  Value value(int column) {
    int best = TRUST.size();
    for (Run run : runs) {
      best = Math.min(best, run.distrust(column));
    }
    if (best == TRUST.size()) {
      return new Value(new Accumulator(), null, 0);
    }
    Accumulator statistics = new Accumulator();
    Set<String> details = new LinkedHashSet<>();
    long leftOut = 0;
    for (Run run : runs) {
      int distrust = run.distrust(column);
      Origin origin = distrust < TRUST.size() ? run.origins.get(column) : null;
      if (origin != null && distrust == best) {
        statistics.add(run.values[column]);
        details.add(origin.detail());
      } else if (origin != null) {
        leftOut++;
      }
    }
    return new Value(statistics, joined(TRUST.get(best), details), leftOut);
  }

  private static Origin joined(Provenance kind, Set<String> details) {
    String more = details.size() > TOLD ? " and " + (details.size() - TOLD) + " more" : "";
    return new Origin(kind, String.join("; ", details.stream().limit(TOLD).toList()) + more);
  }
}
