package dev.wattstick.service.sqlite;

import dev.wattstick.service.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The queue's database. A write is a transaction that is on the disk when it returns, or has
 * changed nothing; there is one at a time. A read sees one state of the whole database and waits
 * for no write.
 */
@Singleton
public final class QueueDatabase {
  private static final Logger LOG = Logger.getLogger(QueueDatabase.class);

  /**
   * In SQLite a transaction that reads first and writes later fails when another one wrote
   * meanwhile, however long it is willing to wait; so a writer says what it is at its beginning.
   */
  private static final String BEGIN_WRITE = "begin immediate";

  private static final String BEGIN_READ = "begin";

  private final DataSource source;
  private final String node;
  private final String process = UUID.randomUUID().toString();
  private final ReentrantLock writer = new ReentrantLock(true);
  private long writes;
  private volatile @Nullable String damage;
  private volatile Supplier<Optional<String>> wrong = Optional::empty;

  @Inject
  QueueDatabase(DataSource source, Settings settings) {
    this(source, settings.node());
  }

  /**
   * @param source of connections that commit each statement by themselves
   * @param node unique among the services that share the database
   */
  public QueueDatabase(DataSource source, String node) {
    this.source = source;
    this.node = node;
  }

  /**
   * From now on writes are refused while something is wrong with the file, which a program that has
   * it open does not notice: it may have been removed, and would be gone with this process.
   *
   * @param wrong says what, in a sentence; empty when nothing is
   */
  public void watch(Supplier<Optional<String>> wrong) {
    this.wrong = wrong;
  }

  /**
   * Runs {@code work} on one state of the database.
   *
   * @throws QueueDatabaseException when a statement fails
   */
  public <T> T read(Function<Transaction, T> work) {
    try (Connection connection = source.getConnection()) {
      execute(connection, BEGIN_READ);
      try {
        return work.apply(Transaction.reading(connection));
      } finally {
        end(connection);
      }
    } catch (SQLException e) {
      throw noted(new QueueDatabaseException(e));
    } catch (QueueDatabaseException e) {
      throw noted(e);
    }
  }

  /**
   * Runs {@code work} in one transaction and returns when the disk has it. A commit that fails may
   * still have taken place: that is looked up before anything is answered.
   *
   * @throws QueueDatabaseException when a statement or the commit fails; nothing has changed then,
   *     unless {@link QueueDatabaseException#isUnknown} says that this is not known
   */
  public <T> T write(Function<Transaction, T> work) {
    writer.lock();
    try {
      wrong
          .get()
          .ifPresent(
              sentence -> {
                throw new QueueDatabaseException(new SQLException(sentence));
              });
      return transact(work, nextMark());
    } catch (QueueDatabaseException e) {
      throw noted(e);
    } finally {
      writer.unlock();
    }
  }

  /** As {@link #write}, for work without a result. */
  public void change(Consumer<Transaction> work) {
    write(
        transaction -> {
          work.accept(transaction);
          return true;
        });
  }

  /** Looks whether the file is whole; what was found first is kept as damage. */
  public Optional<String> check() {
    Optional<String> found =
        read(t -> t.query("pragma quick_check(1)", row -> row.getString(1))).stream()
            .filter(line -> !line.equals("ok"))
            .map(QueueDatabase::finding)
            .findFirst();
    found.ifPresent(this::note);
    return found;
  }

  /**
   * Opens a file that no service has open, merges its log into it, and looks whether it is whole.
   *
   * @return what is wrong, in SQLite's words; empty when nothing is
   */
  public static Optional<String> faultOf(Path file) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("pragma quick_check(1)")) {
      String line = rows.next() ? rows.getString(1) : "no answer";
      return line.equals("ok") ? Optional.empty() : Optional.of(finding(line));
    } catch (SQLException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** The first finding of a check; a line above it only names the database. */
  private static String finding(String text) {
    return text.lines().filter(line -> !line.startsWith("***")).findFirst().orElse(text);
  }

  /** What is wrong with the file, as far as was noticed since the start; empty when nothing is. */
  public Optional<String> damage() {
    return Optional.ofNullable(damage).or(wrong);
  }

  /** Moves everything into the database's own file, so that it can be copied; at a clean stop. */
  public void checkpoint() {
    try (Connection connection = source.getConnection()) {
      execute(connection, "pragma wal_checkpoint(truncate)");
    } catch (SQLException e) {
      throw new QueueDatabaseException(e);
    }
  }

  private <T> T transact(Function<Transaction, T> work, String mark) {
    try (Connection connection = source.getConnection()) {
      T result = begun(connection, work, mark);
      try {
        execute(connection, "commit");
      } catch (SQLException e) {
        end(connection);
        demandCommitted(mark, e);
      }
      // A commit into a file that is no longer there would be gone with this process.
      Optional<String> lost = wrong.get();
      if (lost.isPresent()) {
        throw new QueueDatabaseException(new SQLException(lost.get())).unknown();
      }
      return result;
    } catch (SQLException e) {
      throw new QueueDatabaseException(e);
    }
  }

  /** Does the work and leaves the mark, not yet committed. */
  private <T> T begun(Connection connection, Function<Transaction, T> work, String mark)
      throws SQLException {
    execute(connection, BEGIN_WRITE);
    boolean worked = false;
    try {
      Transaction transaction = Transaction.writing(connection);
      T result = work.apply(transaction);
      transaction.update(
          "insert into last_write (node, mark) values (?, ?)"
              + " on conflict (node) do update set mark = excluded.mark",
          node,
          mark);
      worked = true;
      return result;
    } finally {
      if (!worked) {
        end(connection);
      }
    }
  }

  /** Returns when the transaction with a mark is in the database after all. */
  private void demandCommitted(String mark, SQLException failure) {
    QueueDatabaseException refused = new QueueDatabaseException(failure);
    if (refused.isForLackOfRoom()) {
      // The record that makes a transaction count is written last: it found no room.
      throw refused;
    }
    boolean committed;
    try (Connection connection = source.getConnection()) {
      committed = settle(connection, mark);
    } catch (SQLException | QueueDatabaseException e) {
      refused.addSuppressed(e);
      throw refused.unknown();
    }
    LOG.warnf(
        "a commit failed (%s); looked up: it %s",
        failure.getMessage(), committed ? "took place" : "did not take place");
    if (!committed) {
      throw refused;
    }
  }

  /**
   * Looks whether a mark is there, and commits once more: what a failed commit left in the log
   * could otherwise come back to life after a crash.
   */
  private boolean settle(Connection connection, String mark) throws SQLException {
    execute(connection, BEGIN_WRITE);
    boolean settled = false;
    try {
      Transaction transaction = Transaction.writing(connection);
      Optional<String> last =
          transaction.first(
              "select mark from last_write where node = ?", row -> row.getString(1), node);
      transaction.update("update last_write set mark = ? where node = ?", nextMark(), node);
      execute(connection, "commit");
      settled = true;
      return last.filter(mark::equals).isPresent();
    } finally {
      if (!settled) {
        end(connection);
      }
    }
  }

  private QueueDatabaseException noted(QueueDatabaseException e) {
    if (e.isDamage()) {
      note(String.valueOf(e.getMessage()));
    }
    return e;
  }

  private void note(String found) {
    if (damage == null) {
      damage = found;
      LOG.errorf("the queue's database is damaged: %s", found);
    }
  }

  private String nextMark() {
    writes++;
    return process + ":" + writes;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Gives up a transaction; SQLite has done that itself after some failures. */
  private static void end(Connection connection) {
    try {
      execute(connection, "rollback");
    } catch (SQLException e) {
      LOG.debugf("nothing to roll back: %s", e.getMessage());
    }
  }
}
