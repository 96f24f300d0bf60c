package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.database.Origin;
import dev.wattstick.analysis.merge.RunFacts.Conditions;
import dev.wattstick.analysis.merge.RunFacts.Reading;
import dev.wattstick.analysis.merge.RunFacts.RowKey;
import dev.wattstick.record.Provenance;
import dev.wattstick.record.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A run record of which only what a merge needs is kept, in a few hundred bytes: for whoever merges
 * the same runs again and again. Immutable; a {@link RunReader} makes it.
 */
public final class ParsedRun {
  private final String id;
  private final Verdict.Value verdict;
  private final boolean simulated;
  private final RowKey row;
  private final Conditions conditions;
  private final Map<String, String> facts;
  private final Columns columns;
  private final double[] values;

  /** What many runs have in common: which columns they have a number for, and from where. */
  record Columns(List<String> names, List<Origin> origins) {}

  /**
   * @param common the run without its readings
   * @param columns those of the readings
   * @param values in their order
   */
  ParsedRun(RunFacts common, Columns columns, double[] values) {
    this.id = common.id();
    this.verdict = common.verdict();
    this.simulated = common.simulated();
    this.row = common.row();
    this.conditions = common.conditions();
    this.facts = common.facts();
    this.columns = columns;
    this.values = values;
  }

  public String id() {
    return id;
  }

  /**
   * Its number for a column of a database of runs.
   *
   * @param kind absent, too, where the number is of another provenance
   */
  public OptionalDouble value(String column, Provenance kind) {
    int position = columns.names.indexOf(column);
    return position >= 0 && columns.origins.get(position).kind() == kind
        ? OptionalDouble.of(values[position])
        : OptionalDouble.empty();
  }

  RunFacts toFacts() {
    Map<String, Reading> readings = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      readings.put(columns.names.get(i), new Reading(values[i], columns.origins.get(i)));
    }
    return new RunFacts(id, verdict, simulated, row, conditions, facts, readings);
  }
}
