package dev.wattstick.service.db;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Makes commits durable. H2 writes a commit to the file but never asks the system to put it on the
 * disk; {@code CHECKPOINT SYNC} does. Callers that wait at the same time share one such call: it
 * covers every commit that was finished before it began. PostgreSQL does this at commit.
 */
@Singleton
public final class Durability {
  private final DataSource source;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile long begun;
  private volatile long done;

  public Durability(DataSource source) {
    this.source = source;
  }

  /**
   * Returns when everything this thread has committed is on the disk.
   *
   * @throws DatabaseException when the disk does not take it
   */
  public void await() {
    // A sync that has already begun may have missed our commit: the next one has it.
    long needed = begun + 1;
    turn.lock();
    try {
      if (done < needed) {
        long number = begun + 1;
        begun = number;
        sync();
        done = number;
      }
    } finally {
      turn.unlock();
    }
  }

  private void sync() {
    try (Connection connection = source.getConnection()) {
      if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("CHECKPOINT SYNC");
        }
      }
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }
}
