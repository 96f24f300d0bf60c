package dev.wattstick.analysis.database;

import java.util.ArrayList;
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

  /** The exceptions: for each column and each origin in it the rows, in order. */
  List<Exceptions> exceptions() {
    List<Exceptions> exceptions = new ArrayList<>();
    for (Map.Entry<String, Map<Integer, Origin>> column : cells.entrySet()) {
      Map<String, Exceptions> byOrigin = new LinkedHashMap<>();
      for (Map.Entry<Integer, Origin> cell : column.getValue().entrySet()) {
        Origin origin = cell.getValue();
        byOrigin
            .computeIfAbsent(
                origin.kind() + origin.detail(),
                key -> new Exceptions(column.getKey(), origin, new ArrayList<>()))
            .rows()
            .add(cell.getKey());
      }
      exceptions.addAll(byOrigin.values());
    }
    return exceptions;
  }

  /** Rows of a column whose numbers come from elsewhere than the column's. */
  record Exceptions(String column, Origin origin, List<Integer> rows) {}

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
