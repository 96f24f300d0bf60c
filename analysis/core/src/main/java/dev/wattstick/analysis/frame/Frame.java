package dev.wattstick.analysis.frame;

import dev.wattstick.analysis.text.NearMatches;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** An immutable table: named columns of one length, in order. */
public final class Frame {
  private final Map<String, Column> columns;
  private final int rowCount;

  private Frame(Map<String, Column> columns, int rowCount) {
    this.columns = columns;
    this.rowCount = rowCount;
  }

  /**
   * A table of these columns.
   *
   * @throws BadDataException when two have one name or their lengths differ
   */
  public static Frame of(List<? extends Column> columns) {
    Map<String, Column> byName = new LinkedHashMap<>();
    int rowCount = columns.isEmpty() ? 0 : columns.get(0).size();
    for (Column column : columns) {
      if (column.size() != rowCount) {
        throw new BadDataException(
            "Column '"
                + column.name()
                + "' has "
                + column.size()
                + " rows where the first column has "
                + rowCount
                + "; give every column the same length.");
      }
      if (byName.put(column.name(), column) != null) {
        throw new BadDataException(
            "There are two columns '" + column.name() + "'; rename one of them.");
      }
    }
    return new Frame(byName, rowCount);
  }

  public static Frame of(Column... columns) {
    return of(List.of(columns));
  }

  public int rowCount() {
    return rowCount;
  }

  /** The columns' names, in order. */
  public List<String> names() {
    return List.copyOf(columns.keySet());
  }

  /** The columns, in order. */
  public List<Column> columns() {
    return List.copyOf(columns.values());
  }

  public boolean has(String name) {
    return columns.containsKey(name);
  }

  /**
   * The column of that name.
   *
   * @throws BadDataException when there is none, with the nearest names
   */
  public Column column(String name) {
    Column column = columns.get(name);
    if (column == null) {
      throw new BadDataException(
          "There is no column '"
              + name
              + "'."
              + NearMatches.question(name, columns.keySet())
              + " The columns are "
              + String.join(", ", columns.keySet())
              + ".");
    }
    return column;
  }

  /**
   * The column of that name, which holds numbers only.
   *
   * @throws BadDataException when there is none or it holds text
   */
  public NumberColumn numbers(String name) {
    if (column(name) instanceof NumberColumn numbers) {
      return numbers;
    }
    throw new BadDataException(
        "Column '" + name + "' holds text where numbers are needed; correct it.");
  }

  /**
   * The column of that name, which holds text only. A column in which everything is missing is
   * both.
   *
   * @throws BadDataException when there is none or it holds numbers
   */
  public TextColumn texts(String name) {
    Column column = column(name);
    if (column instanceof TextColumn text) {
      return text;
    }
    if (column.allMissing()) {
      return TextColumn.constant(name, null, rowCount);
    }
    throw new BadDataException(
        "Column '" + name + "' holds numbers where text is needed; correct it.");
  }

  /** These columns only, in this order. */
  public Frame select(List<String> names) {
    List<Column> chosen = new ArrayList<>(names.size());
    for (String name : names) {
      chosen.add(column(name));
    }
    return of(chosen);
  }

  /** With this column in the place of the one of its name, or at the end. */
  public Frame with(Column column) {
    Map<String, Column> changed = new LinkedHashMap<>(columns);
    changed.put(column.name(), column);
    return of(new ArrayList<>(changed.values()));
  }

  /** The rows at these positions, in this order. */
  public Frame take(int[] rows) {
    Map<String, Column> taken = new LinkedHashMap<>();
    columns.forEach((name, column) -> taken.put(name, column.take(rows)));
    return new Frame(taken, rows.length);
  }

  /** The rows for which the test says yes, in their order. */
  public Frame where(IntPredicate test) {
    int[] rows = new int[rowCount];
    int kept = 0;
    for (int row = 0; row < rowCount; row++) {
      if (test.test(row)) {
        rows[kept++] = row;
      }
    }
    return take(java.util.Arrays.copyOf(rows, kept));
  }

  /**
   * These tables below each other. The columns are those of all of them in order of first
   * appearance; a table that lacks one has it missing.
   */
  public static Frame concat(List<Frame> frames) {
    Map<String, List<@Nullable Object>> cells = new LinkedHashMap<>();
    int above = 0;
    for (Frame frame : frames) {
      for (Column column : frame.columns.values()) {
        List<@Nullable Object> list =
            cells.computeIfAbsent(column.name(), name -> new ArrayList<>());
        pad(list, above);
        for (int row = 0; row < column.size(); row++) {
          list.add(column.cell(row));
        }
      }
      above += frame.rowCount;
    }
    List<Column> joined = new ArrayList<>();
    for (Map.Entry<String, List<@Nullable Object>> entry : cells.entrySet()) {
      pad(entry.getValue(), above);
      joined.add(Column.of(entry.getKey(), entry.getValue()));
    }
    return of(joined);
  }

  private static void pad(List<@Nullable Object> list, int size) {
    list.addAll(Collections.nCopies(size - list.size(), null));
  }
}
