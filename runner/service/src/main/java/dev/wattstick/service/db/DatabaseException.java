package dev.wattstick.service.db;

import java.sql.SQLException;

/** The database did not do what was asked: out of space, damaged, closed, or a defect of ours. */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean duplicate;

  DatabaseException(SQLException cause) {
    super("The queue's database refused: " + firstLine(cause), cause);
    // SQL's class 23 is integrity constraint violation, 23505 a unique one, in H2 and PostgreSQL.
    this.duplicate = "23505".equals(cause.getSQLState());
  }

  /** Whether a unique value was there already. */
  public boolean isDuplicate() {
    return duplicate;
  }

  private static String firstLine(SQLException cause) {
    String message = String.valueOf(cause.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
