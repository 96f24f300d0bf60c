package dev.wattstick.analysis.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The origin of every number of a table: one a column, and exceptions for single cells. */
public final class Origins {
  private final Map<String, Origin> columns;
  private final Map<String, Map<Integer, Origin>> cells;

  private Origins(Builder builder) {
    this.columns = builder.columns;
    this.cells = builder.cells;
  }

  /** No origin is known. */
  public static Origins unknown() {
    return new Builder().build();
  }

  /** The origin of a number, or null when none is known. */
  public @Nullable Origin of(int row, String column) {
    Map<Integer, Origin> exceptions = cells.get(column);
    Origin exception = exceptions == null ? null : exceptions.get(row);
    return exception != null ? exception : columns.get(column);
  }

  /** The origins of whole columns, in order. */
  Map<String, Origin> columns() {
    return columns;
  }

  /** For each column with exceptions, the rows of each origin, in order. */
  Map<String, Map<Origin, List<Integer>>> cellsByOrigin() {
    Map<String, Map<Origin, List<Integer>>> grouped = new LinkedHashMap<>();
    cells.forEach(
        (column, rows) ->
            rows.forEach(
                (row, origin) ->
                    grouped
                        .computeIfAbsent(column, c -> new LinkedHashMap<>())
                        .computeIfAbsent(origin, o -> new java.util.ArrayList<>())
                        .add(row)));
    return grouped;
  }

  /** Gathers origins. */
  public static final class Builder {
    private final Map<String, Origin> columns = new LinkedHashMap<>();
    private final Map<String, Map<Integer, Origin>> cells = new LinkedHashMap<>();

    /** The numbers of this column come from there, but for exceptions. */
    public Builder column(String column, Origin origin) {
      columns.put(column, origin);
      return this;
    }

    /** The number in this cell comes from there. */
    public Builder cell(int row, String column, Origin origin) {
      cells.computeIfAbsent(column, name -> new TreeMap<>()).put(row, origin);
      return this;
    }

    public Origins build() {
      return new Origins(this);
    }
  }
}
