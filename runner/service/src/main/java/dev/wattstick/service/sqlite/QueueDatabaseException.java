package dev.wattstick.service.sqlite;

import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The database did not do what was asked: out of space, damaged, closed, or a defect of ours. */
public final class QueueDatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final Set<SQLiteErrorCode> DUPLICATES =
      Set.of(
          SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE, SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY);

  /** The second one: the memory that readers share could not grow. */
  private static final Set<SQLiteErrorCode> FULL =
      Set.of(SQLiteErrorCode.SQLITE_FULL, SQLiteErrorCode.SQLITE_IOERR_SHMSIZE);

  private static final Set<SQLiteErrorCode> DAMAGED =
      Set.of(
          SQLiteErrorCode.SQLITE_CORRUPT,
          SQLiteErrorCode.SQLITE_CORRUPT_INDEX,
          SQLiteErrorCode.SQLITE_CORRUPT_SEQUENCE,
          SQLiteErrorCode.SQLITE_NOTADB);

  private final Exception reason;
  private final boolean unknown;

  QueueDatabaseException(SQLException cause) {
    this("The queue's database refused: " + firstLine(cause), cause, false);
  }

  /** A row that is none: the file was changed by somebody or something else. */
  static QueueDatabaseException damagedRow(RuntimeException cause) {
    return new QueueDatabaseException(
        "A row of the queue's database is damaged (" + firstLine(cause) + ").", cause, false);
  }

  private QueueDatabaseException(String message, Exception cause, boolean unknown) {
    super(message, cause);
    this.reason = cause;
    this.unknown = unknown;
  }

  /** The same failure, where it is not known whether the change took place. */
  QueueDatabaseException unknown() {
    QueueDatabaseException unknown =
        new QueueDatabaseException(
            "The queue's database did not say whether the change took place ("
                + firstLine(reason)
                + "): look again before repeating it; a submission can be sent again under the"
                + " same Idempotency-Key.",
            reason,
            true);
    for (Throwable later : getSuppressed()) {
      unknown.addSuppressed(later);
    }
    return unknown;
  }

  /** Whether the change may have taken place all the same. */
  public boolean isUnknown() {
    return unknown;
  }

  /** Whether a unique value was there already. */
  public boolean isDuplicate() {
    return is(DUPLICATES);
  }

  /** Whether the disk is full; nothing has changed then. */
  public boolean isForLackOfRoom() {
    return is(FULL);
  }

  /** Whether the file holds what was never written. */
  public boolean isDamage() {
    return !(reason instanceof SQLException) || is(DAMAGED);
  }

  private boolean is(Set<SQLiteErrorCode> codes) {
    return reason instanceof SQLiteException sqlite && codes.contains(sqlite.getResultCode());
  }

  private static String firstLine(Exception cause) {
    String message = String.valueOf(cause.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
