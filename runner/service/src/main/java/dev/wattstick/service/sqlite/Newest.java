package dev.wattstick.service.sqlite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a table's rows, newest first, read from the index of one filter; the others are looked
 * at row by row. Which one leads is decided by counting: the filter with the fewest rows. The
 * database itself does not know how many rows a value has, so what follows is written such that no
 * index fits it. The order names the leading columns too, which changes nothing, as they are the
 * same in every row, but keeps the key's own index out.
 */
public final class Newest {
  /** Where counting ends: with that many rows each, the filters are as good as each other. */
  private static final int MOST_COUNTED = 5000;

  private final String table;
  private final List<Filter> filters = new ArrayList<>();

  private Newest(String table) {
    this.table = table;
  }

  /** Of a table with a key {@code id}. */
  public static Newest of(String table) {
    return new Newest(table);
  }

  /** Takes only rows with a value; null takes all. An index of the column and the id is needed. */
  public Newest where(String column, @Nullable Object value) {
    if (value != null) {
      filters.add(
          new Filter(
              table,
              "id",
              List.of(column),
              " and coalesce(" + table + "." + column + ", '') = ?",
              List.of(value)));
    }
    return this;
  }

  /**
   * Takes only rows that have a label.
   *
   * @param labels a table of {@code key}, name and value, with indexes of name, value and key, and
   *     of name and key
   * @param value null for any
   */
  public Newest labelled(String labels, String key, String name, @Nullable String value) {
    String has =
        " and exists (select 1 from "
            + labels
            + " other where other."
            + key
            + " = "
            + table
            + ".id and other.name = ?";
    filters.add(
        value == null
            ? new Filter(labels, key, List.of("name"), has + ")", List.of(name))
            : new Filter(
                labels,
                key,
                List.of("name", "value"),
                has + " and other.value = ?)",
                List.of(name, value)));
    return this;
  }

  /**
   * Reads the page.
   *
   * @param columns of the table
   * @param before the id that the page before ended with; null for the first page
   */
  public <T> List<T> page(
      Transaction t, String columns, Transaction.Row<T> row, @Nullable String before, int limit) {
    Statement page = statement(t, columns, before, limit);
    return t.query(page.sql, row, page.arguments);
  }

  /** A statement with its arguments. */
  record Statement(String sql, @Nullable Object... arguments) {}

  Statement statement(Transaction t, String columns, @Nullable String before, int limit) {
    List<Filter> sorted = new ArrayList<>(filters);
    if (sorted.size() > 1) {
      sorted.sort(Comparator.comparingLong(filter -> filter.count(t)));
    }
    Filter lead = sorted.isEmpty() ? null : sorted.get(0);
    String from = lead == null || lead.from.equals(table) ? table : lead.joined(table);
    String id = lead == null ? table + ".id" : lead.from + "." + lead.key;
    StringBuilder where = new StringBuilder(" where 1 = 1");
    StringBuilder order = new StringBuilder(" order by ");
    List<@Nullable Object> arguments = new ArrayList<>();
    if (lead != null) {
      lead.columns.forEach(
          column -> {
            where.append(" and ").append(lead.from).append('.').append(column).append(" = ?");
            order.append(lead.from).append('.').append(column).append(" desc, ");
          });
      arguments.addAll(lead.values);
      for (Filter filter : sorted.subList(1, sorted.size())) {
        where.append(filter.follows);
        arguments.addAll(filter.values);
      }
    }
    if (before != null) {
      where.append(" and ").append(id).append(" < ?");
      arguments.add(before);
    }
    arguments.add(limit);
    String sql = "select " + columns + " from " + from + where + order + id + " desc limit ?";
    return new Statement(sql, arguments.toArray());
  }

  /**
   * A condition that may lead or follow.
   *
   * @param from the table whose index it leads with
   * @param key that table's column with the id
   * @param columns of the index, all with the values
   * @param follows the condition where another one leads
   */
  private record Filter(
      String from, String key, List<String> columns, String follows, List<Object> values) {

    String joined(String table) {
      return from + " join " + table + " on " + table + ".id = " + from + "." + key;
    }

    /** How many rows it leaves, as far as is counted. */
    long count(Transaction t) {
      String sql =
          "select count(*) from (select 1 from "
              + from
              + " where "
              + String.join(" = ? and ", columns)
              + " = ? limit "
              + MOST_COUNTED
              + ") counted";
      return t.query(sql, row -> row.getLong(1), values.toArray()).get(0);
    }
  }
}
