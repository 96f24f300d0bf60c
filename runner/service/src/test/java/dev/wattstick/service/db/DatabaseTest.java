package dev.wattstick.service.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;
  private JdbcConnectionPool pool;
  private Database database;

  @BeforeEach
  void open() {
    pool =
        JdbcConnectionPool.create(
            "jdbc:h2:file:" + folder.resolve("db") + ";WRITE_DELAY=0", "sa", "sa");
    database = new Database(pool);
    database.write(
        t ->
            t.update("create table x (id varchar(9) primary key, at timestamp(6) with time zone)"));
  }

  @AfterEach
  void close() {
    pool.dispose();
  }

  @Test
  void afterAFailureNothingHasChanged() {
    assertThatThrownBy(
            () ->
                database.write(
                    t -> {
                      t.update("insert into x (id) values (?)", "a");
                      throw new IllegalStateException("thought better of it");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ids()).isEmpty();
  }

  @Test
  void aDuplicateIsToldFromOtherFailures() {
    database.write(t -> t.update("insert into x (id) values (?)", "a"));
    assertThatThrownBy(() -> database.write(t -> t.update("insert into x (id) values (?)", "a")))
        .isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.isDuplicate()).isTrue());
    assertThatThrownBy(() -> database.write(t -> t.update("insert into nowhere values (1)")))
        .isInstanceOfSatisfying(
            DatabaseException.class, e -> assertThat(e.isDuplicate()).isFalse());
  }

  @Test
  void instantsAreKeptToTheMicrosecond() {
    Instant time = Instant.parse("2026-01-02T03:04:05.123456Z");
    database.write(t -> t.update("insert into x values (?, ?)", "a", time));
    Optional<Instant> kept =
        database.read(
            t ->
                t.first(
                    "select at from x", row -> row.getObject(1, OffsetDateTime.class).toInstant()));
    assertThat(kept).contains(time);
  }

  @Test
  void manyWhoWaitForTheDiskAreAllServed() {
    Durability durability = new Durability(pool);
    List<CompletableFuture<Void>> writers =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    CompletableFuture.runAsync(
                        () -> {
                          database.write(t -> t.update("insert into x (id) values (?)", "w" + i));
                          durability.await();
                        }))
            .toList();
    writers.forEach(CompletableFuture::join);
    assertThat(ids()).hasSize(20);
  }

  private List<String> ids() {
    return database.read(t -> t.query("select id from x", row -> row.getString(1)));
  }
}
