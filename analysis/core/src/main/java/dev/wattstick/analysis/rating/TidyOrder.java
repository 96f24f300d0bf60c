package dev.wattstick.analysis.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Walks rated tables in the order of one tidy table, without an object per cell. */
final class TidyOrder {

  /** Receives the cells in order. */
  interface Visitor {
    /** Called before the cells of a model in a group. */
    void keys(GroupKey group, String model);

    /**
     * One cell.
     *
     * @param value NaN where missing or a compound
     * @param index NaN where missing
     * @param rating {@link RatedSeries#NO_RATING} where missing
     * @param share of resamples that give the rating; NaN where unknown
     */
    void cell(String metric, double value, double index, byte rating, double share);
  }

  private final List<TidyCursor> cursors = new ArrayList<>();
  private final Visitor visitor;

  private TidyOrder(List<RatingConfidence> tables, Visitor visitor) {
    for (RatingConfidence table : tables) {
      cursors.add(new TidyCursor(table));
    }
    this.visitor = visitor;
  }

  static void walk(List<RatingConfidence> tables, Visitor visitor) {
    TidyOrder order = new TidyOrder(tables, visitor);
    List<TidyCursor> first = order.first();
    while (!first.isEmpty()) {
      order.visit(first);
      for (TidyCursor cursor : first) {
        cursor.advance();
      }
      first = order.first();
    }
  }

  /** The cursors at the smallest keys: one, or several where tables share keys. */
  private List<TidyCursor> first() {
    List<TidyCursor> first = new ArrayList<>(1);
    for (TidyCursor cursor : cursors) {
      if (!cursor.isAtEnd()) {
        int order = first.isEmpty() ? 0 : cursor.compareKeys(first.get(0));
        if (order < 0) {
          first.clear();
        }
        if (order <= 0) {
          first.add(cursor);
        }
      }
    }
    return first;
  }

  private void visit(List<TidyCursor> first) {
    TidyCursor one = first.get(0);
    visitor.keys(one.group(), one.model());
    if (first.size() == 1) {
      for (int number = 0; number < one.seriesCount(); number++) {
        one.visit(number, visitor);
      }
      return;
    }
    for (String name : names(first)) {
      for (TidyCursor cursor : first) {
        for (int number = 0; number < cursor.seriesCount(); number++) {
          if (cursor.name(number).equals(name)) {
            cursor.visit(number, visitor);
          }
        }
      }
    }
  }

  private static List<String> names(List<TidyCursor> cursors) {
    Set<String> names = new LinkedHashSet<>();
    for (TidyCursor cursor : cursors) {
      for (int number = 0; number < cursor.seriesCount(); number++) {
        names.add(cursor.name(number));
      }
    }
    return Arrays.asList(KeyRanks.sorted(names.toArray(new String[0])));
  }
}
