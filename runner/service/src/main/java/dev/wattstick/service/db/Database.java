package dev.wattstick.service.db;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/** The queue's database: every access is a transaction that commits or changes nothing. */
@Singleton
public final class Database {
  private final DataSource source;

  public Database(DataSource source) {
    this.source = source;
  }

  /**
   * Runs {@code work} in one transaction.
   *
   * @throws DatabaseException when a statement or the commit fails; nothing has changed then
   */
  public <T> T read(Function<Transaction, T> work) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      boolean committed = false;
      try {
        T result = work.apply(new Transaction(connection));
        connection.commit();
        committed = true;
        return result;
      } finally {
        if (!committed) {
          connection.rollback();
        }
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /** As {@link #read}, for work without a result. */
  public void write(Consumer<Transaction> work) {
    read(
        transaction -> {
          work.accept(transaction);
          return true;
        });
  }
}
