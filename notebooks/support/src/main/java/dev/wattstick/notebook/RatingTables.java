package dev.wattstick.notebook;

import dev.wattstick.analysis.rating.GroupKey;
import dev.wattstick.analysis.rating.RatedCell;
import dev.wattstick.analysis.rating.RatingInput;
import dev.wattstick.analysis.rating.Ratings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Ratings as Tablesaw tables. */
final class RatingTables {
  private RatingTables() {}

  /** {@code A} to {@code E}. */
  static String letter(int rating) {
    return String.valueOf((char) ('A' + rating));
  }

  static Table tidy(String name, Ratings ratings) {
    Table table =
        Table.create(
            name,
            StringColumn.create("dataset"),
            StringColumn.create("task"),
            StringColumn.create("environment"),
            StringColumn.create("model"),
            StringColumn.create("metric"),
            DoubleColumn.create("value"),
            DoubleColumn.create("index"),
            StringColumn.create("rating"));
    for (RatedCell cell : ratings.cells()) {
      table.stringColumn("dataset").append(cell.dataset());
      table.stringColumn("task").append(cell.task());
      table.stringColumn("environment").append(cell.environment());
      table.stringColumn("model").append(cell.model());
      table.stringColumn("metric").append(cell.metric());
      append(table, "value", cell.value());
      append(table, "index", cell.index());
      append(table, "rating", cell.rating());
    }
    return table;
  }

  static Table compounds(String name, Ratings ratings) {
    Table table = keys(name);
    for (String compound : ratings.compounds()) {
      table.addColumns(DoubleColumn.create(compound), StringColumn.create(compound + " class"));
    }
    for (int row = 0; row < ratings.input().rows(); row++) {
      appendKey(table, ratings.input(), row);
      for (String compound : ratings.compounds()) {
        append(table, compound, ratings.index(compound, row));
        append(table, compound + " class", ratings.rating(compound, row));
      }
    }
    return table;
  }

  static Table boundaries(String name, Ratings ratings) {
    Table table =
        Table.create(name, StringColumn.create("environment"), StringColumn.create("metric"));
    for (String column : List.of("index 1", "A | B", "B | C", "C | D", "D | E")) {
      table.addColumns(DoubleColumn.create(column));
    }
    for (GroupKey group : ratings.groups()) {
      for (String metric : ratings.metrics()) {
        ratings
            .realBoundaries(metric, group)
            .ifPresent(
                values -> {
                  table.stringColumn("environment").append(group.environment());
                  table.stringColumn("metric").append(metric);
                  append(table, "index 1", ratings.reference(metric, group));
                  for (int k = 0; k < values.length; k++) {
                    table.doubleColumn(3 + k).append(values[k]);
                  }
                });
      }
    }
    return table;
  }

  /** What one row becomes on two scales. */
  private record Move(
      int row,
      OptionalDouble index1,
      OptionalInt rating1,
      OptionalDouble index2,
      OptionalInt rating2) {
    int classes() {
      return rating1.isPresent() && rating2.isPresent()
          ? rating1.getAsInt() - rating2.getAsInt()
          : 0;
    }

    double distance() {
      return index1.isPresent() && index2.isPresent()
          ? Math.abs(index1.getAsDouble() - index2.getAsDouble())
          : 0;
    }
  }

  static Table beside(Ratings first, Ratings second, String series) {
    if (!sameRows(first.input(), second.input())) {
      throw new NotebookException(
          "These ratings are of different tables; rate the same database on both scales.");
    }
    List<Move> moves = new ArrayList<>();
    for (int row = 0; row < first.input().rows(); row++) {
      moves.add(
          new Move(
              row,
              first.index(series, row),
              first.rating(series, row),
              second.index(series, row),
              second.rating(series, row)));
    }
    moves.sort(
        Comparator.comparingInt((Move move) -> -Math.abs(move.classes()))
            .thenComparingDouble(move -> -move.distance()));
    return table(first, second, series, moves);
  }

  private static Table table(Ratings first, Ratings second, String series, List<Move> moves) {
    boolean sameScale = first.scale().id().equals(second.scale().id());
    String one = first.scale().id() + (sameScale ? " (1)" : "");
    String two = second.scale().id() + (sameScale ? " (2)" : "");
    Table table = keys(series);
    table.addColumns(
        DoubleColumn.create(one),
        StringColumn.create(one + " class"),
        DoubleColumn.create(two),
        StringColumn.create(two + " class"),
        DoubleColumn.create("classes up"));
    for (Move move : moves) {
      appendKey(table, first.input(), move.row());
      append(table, one, move.index1());
      append(table, one + " class", move.rating1());
      append(table, two, move.index2());
      append(table, two + " class", move.rating2());
      table.doubleColumn("classes up").append(move.classes());
    }
    return table;
  }

  private static boolean sameRows(RatingInput first, RatingInput second) {
    if (first.rows() != second.rows()) {
      return false;
    }
    for (int row = 0; row < first.rows(); row++) {
      if (!first.group(row).equals(second.group(row))
          || !first.model(row).equals(second.model(row))) {
        return false;
      }
    }
    return true;
  }

  private static Table keys(String name) {
    return Table.create(name, StringColumn.create("environment"), StringColumn.create("model"));
  }

  private static void appendKey(Table table, RatingInput input, int row) {
    table.stringColumn("environment").append(input.group(row).environment());
    table.stringColumn("model").append(input.model(row));
  }

  private static void append(Table table, String column, OptionalDouble value) {
    if (value.isPresent()) {
      table.doubleColumn(column).append(value.getAsDouble());
    } else {
      table.doubleColumn(column).appendMissing();
    }
  }

  private static void append(Table table, String column, OptionalInt rating) {
    if (rating.isPresent()) {
      table.stringColumn(column).append(letter(rating.getAsInt()));
    } else {
      table.stringColumn(column).appendMissing();
    }
  }
}
