package dev.wattstick.service;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A queue's database as the service opens it, without a container and without a pool. */
public final class TestDatabase {
  private TestDatabase() {}

  /** One with its tables. */
  public static DataSource migrated(Path file) {
    DataSource source = empty(file);
    Flyway.configure().dataSource(source).load().migrate();
    return source;
  }

  public static DataSource empty(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(10_000);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }
}
