package dev.wattstick.notebook;

import dev.wattstick.analysis.rating.GroupKey;
import dev.wattstick.analysis.rating.Letter;
import dev.wattstick.analysis.rating.RatedCell;
import dev.wattstick.analysis.rating.RatingConfidence;
import dev.wattstick.analysis.rating.RatingInput;
import dev.wattstick.analysis.rating.RatingTable;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.analysis.table.ResultTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Ratings as tables for people: with letters in place of numbers. */
final class RatingTables {
  private RatingTables() {}

  static ResultTable tidy(Ratings ratings) {
    ResultTable.Builder table =
        new ResultTable.Builder()
            .texts("dataset", "task", "environment", "model", "metric")
            .doubles("value", "index")
            .texts("rating");
    for (RatedCell cell : RatingTable.cells(RatingConfidence.unknown(ratings))) {
      table.row(
          cell.dataset(),
          cell.task(),
          cell.environment(),
          cell.model(),
          cell.metric(),
          cell.value(),
          cell.index(),
          cell.letter());
    }
    return table.build();
  }

  static ResultTable compounds(Ratings ratings) {
    ResultTable.Builder table = keys();
    for (String compound : ratings.compounds()) {
      table.doubles(compound).texts(compound + " class");
    }
    for (int row = 0; row < ratings.input().rows(); row++) {
      List<@Nullable Object> cells = key(ratings.input(), row);
      for (String compound : ratings.compounds()) {
        cells.add(number(ratings.index(compound, row)));
        cells.add(letter(ratings.rating(compound, row)));
      }
      table.row(cells.toArray());
    }
    return table.build();
  }

  static ResultTable boundaries(Ratings ratings) {
    ResultTable.Builder table =
        new ResultTable.Builder()
            .texts("environment", "metric")
            .doubles("index 1", "A | B", "B | C", "C | D", "D | E");
    for (GroupKey group : ratings.groups()) {
      for (String metric : ratings.metrics()) {
        ratings
            .realBoundaries(metric, group)
            .ifPresent(
                values ->
                    table.row(
                        group.environment(),
                        metric,
                        number(ratings.reference(metric, group)),
                        values[0],
                        values[1],
                        values[2],
                        values[3]));
      }
    }
    return table.build();
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

  static ResultTable beside(Ratings first, Ratings second, String series) {
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
    return table(first, second, moves);
  }

  private static ResultTable table(Ratings first, Ratings second, List<Move> moves) {
    boolean sameScale = first.scale().id().equals(second.scale().id());
    String one = first.scale().id() + (sameScale ? " (1)" : "");
    String two = second.scale().id() + (sameScale ? " (2)" : "");
    ResultTable.Builder table =
        keys()
            .doubles(one)
            .texts(one + " class")
            .doubles(two)
            .texts(two + " class")
            .doubles("classes up");
    for (Move move : moves) {
      List<@Nullable Object> cells = key(first.input(), move.row());
      cells.add(number(move.index1()));
      cells.add(letter(move.rating1()));
      cells.add(number(move.index2()));
      cells.add(letter(move.rating2()));
      cells.add(move.classes());
      table.row(cells.toArray());
    }
    return table.build();
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

  private static ResultTable.Builder keys() {
    return new ResultTable.Builder().texts("environment", "model");
  }

  private static List<@Nullable Object> key(RatingInput input, int row) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(input.group(row).environment());
    cells.add(input.model(row));
    return cells;
  }

  private static @Nullable Double number(OptionalDouble value) {
    return value.isPresent() ? (Double) value.getAsDouble() : null;
  }

  private static @Nullable Letter letter(OptionalInt rating) {
    return rating.isPresent() ? Letter.of(rating.getAsInt()) : null;
  }
}
