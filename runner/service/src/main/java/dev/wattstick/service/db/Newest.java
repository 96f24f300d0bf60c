package dev.wattstick.service.db;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a table's rows, newest first. Each column that can be filtered has an index of it and
 * the id. The order names the first filter's column too, which changes nothing, as it is the same
 * in every row: but a database that sees an index in the order of the rows reads a page of it, and
 * one that does not sorts the whole table.
 */
public final class Newest {
  private final StringBuilder where = new StringBuilder(" where 1 = 1");
  private final StringBuilder order = new StringBuilder(" order by ");
  private final List<@Nullable Object> arguments = new ArrayList<>();
  private boolean led;

  /**
   * Takes only rows with a value; null takes all. Name filters that leave few rows first: the page
   * is read from the index of the first one, and the others are looked at row by row.
   */
  public Newest where(String column, @Nullable Object value) {
    if (value != null) {
      where.append(" and ").append(column).append(" = ?");
      arguments.add(value);
      if (!led) {
        order.append(column).append(" desc, ");
        led = true;
      }
    }
    return this;
  }

  /**
   * Reads the page.
   *
   * @param select the statement as far as its table
   * @param before the id that the page before ended with; null for the first page
   */
  public <T> List<T> page(
      Transaction t, String select, Transaction.Row<T> row, @Nullable String before, int limit) {
    if (before != null) {
      where.append(" and id < ?");
      arguments.add(before);
    }
    arguments.add(limit);
    return t.query(select + where + order + "id desc limit ?", row, arguments.toArray());
  }
}
