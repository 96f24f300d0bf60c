package dev.wattstick.service.db;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a table's rows, newest first, read from one index. Each column that can be filtered has
 * an index of it and the id, and the first filter decides which one is read. The others are written
 * so that no index fits them: a database that knows nothing of how many rows a value has may
 * otherwise read the index of the most frequent one. The order names the first filter's column too,
 * which changes nothing, as it is the same in every row, but keeps the key's own index out.
 */
public final class Newest {
  private final String from;
  private final String id;
  private final StringBuilder where = new StringBuilder(" where 1 = 1");
  private final StringBuilder order = new StringBuilder(" order by ");
  private final List<@Nullable Object> arguments = new ArrayList<>();
  private boolean led;

  private Newest(String from, String id) {
    this.from = from;
    this.id = id;
  }

  /** Of a whole table with a column {@code id}. */
  public static Newest of(String table) {
    return new Newest(table, "id");
  }

  /**
   * Of those rows of {@code table} that have a label.
   *
   * @param labels a table of {@code key}, name and value
   * @param value null for any
   */
  public static Newest labelled(
      String table, String labels, String key, String name, @Nullable String value) {
    Newest newest =
        new Newest(labels + " l join " + table + " on " + table + ".id = l." + key, "l." + key);
    return newest.where("l.name", name).alsoLeading("l.value", value);
  }

  /**
   * Takes only rows with a value; null takes all. Name filters that leave few rows first: the page
   * is read from the index of the first one, and the others are looked at row by row.
   */
  public Newest where(String column, @Nullable Object value) {
    if (value != null && !led) {
      led = true;
      return alsoLeading(column, value);
    }
    if (value != null) {
      where.append(" and coalesce(").append(column).append(", '') = ?");
      arguments.add(value);
    }
    return this;
  }

  /** Takes only rows for which a condition holds, with its arguments. */
  public Newest and(String condition, Object... values) {
    where.append(" and ").append(condition);
    arguments.addAll(List.of(values));
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
    return t.query(sql(columns, before), row, arguments(before, limit));
  }

  String sql(String columns, @Nullable String before) {
    String after = before == null ? "" : " and " + id + " < ?";
    return "select " + columns + " from " + from + where + after + order + id + " desc limit ?";
  }

  @Nullable Object[] arguments(@Nullable String before, int limit) {
    List<@Nullable Object> all = new ArrayList<>(arguments);
    if (before != null) {
      all.add(before);
    }
    all.add(limit);
    return all.toArray();
  }

  private Newest alsoLeading(String column, @Nullable Object value) {
    if (value != null) {
      where.append(" and ").append(column).append(" = ?");
      order.append(column).append(" desc, ");
      arguments.add(value);
    }
    return this;
  }
}
