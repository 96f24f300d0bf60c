package dev.wattstick.service.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements within one transaction; obtained from {@link QueueDatabase}. */
public final class Transaction {
  private final Connection connection;
  private final boolean writing;

  private Transaction(Connection connection, boolean writing) {
    this.connection = connection;
    this.writing = writing;
  }

  static Transaction reading(Connection connection) {
    return new Transaction(connection, false);
  }

  static Transaction writing(Connection connection) {
    return new Transaction(connection, true);
  }

  /** Runs an insert, update or delete and returns how many rows it changed. */
  public int update(String sql, @Nullable Object... arguments) {
    if (!writing) {
      throw new IllegalStateException("a change within QueueDatabase.read: " + sql);
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new QueueDatabaseException(e);
    }
  }

  public <T> List<T> query(String sql, Row<T> row, @Nullable Object... arguments) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      try (ResultSet results = statement.executeQuery()) {
        List<T> rows = new ArrayList<>();
        while (results.next()) {
          rows.add(read(row, results));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new QueueDatabaseException(e);
    }
  }

  public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... arguments) {
    return query(sql, row, arguments).stream().findFirst();
  }

  /** Reads one row. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet results) throws SQLException;
  }

  private static <T> T read(Row<T> row, ResultSet results) throws SQLException {
    try {
      return row.read(results);
    } catch (RuntimeException e) {
      throw QueueDatabaseException.damagedRow(e);
    }
  }

  /** A moment that a column holds, which is null nowhere. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(instantOrNull(row, column), column);
  }

  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    Long micros = longOrNull(row, column);
    return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  public static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  public static @Nullable Double doubleOrNull(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  private static void bind(PreparedStatement statement, @Nullable Object... arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      Object argument = arguments[i];
      statement.setObject(
          i + 1,
          argument instanceof Instant instant
              ? ChronoUnit.MICROS.between(Instant.EPOCH, instant)
              : argument);
    }
  }
}
