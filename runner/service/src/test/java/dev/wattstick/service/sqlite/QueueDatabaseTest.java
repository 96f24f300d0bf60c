package dev.wattstick.service.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.service.TestDatabase;
import dev.wattstick.service.sqlite.FaultyConnections.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueDatabaseTest {
  @TempDir Path folder;
  private FaultyConnections connections;
  private QueueDatabase database;

  @BeforeEach
  void open() {
    connections = new FaultyConnections(TestDatabase.migrated(folder.resolve("queue.db")));
    database = new QueueDatabase(connections.source(), "local");
    database.change(t -> t.update("create table x (id varchar(9) primary key, at bigint)"));
  }

  @Test
  void afterAFailureNothingHasChanged() {
    assertThatThrownBy(
            () ->
                database.change(
                    t -> {
                      t.update("insert into x (id) values (?)", "a");
                      throw new IllegalStateException("thought better of it");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ids()).isEmpty();
  }

  @Test
  void aDuplicateIsToldFromOtherFailures() {
    insert("a");
    assertThatThrownBy(() -> insert("a"))
        .isInstanceOfSatisfying(
            QueueDatabaseException.class, e -> assertThat(e.isDuplicate()).isTrue());
    assertThatThrownBy(() -> database.change(t -> t.update("insert into nowhere values (1)")))
        .isInstanceOfSatisfying(
            QueueDatabaseException.class, e -> assertThat(e.isDuplicate()).isFalse());
  }

  @Test
  void instantsAreKeptToTheMicrosecond() {
    Instant time = Instant.parse("2026-01-02T03:04:05.123456Z");
    database.change(t -> t.update("insert into x values (?, ?)", "a", time));
    Optional<Instant> kept =
        database.read(t -> t.first("select at from x", row -> Transaction.instant(row, "at")));
    assertThat(kept).contains(time);
  }

  @Test
  void manyWhoWriteAtOnceTakeTurns() {
    List<CompletableFuture<Void>> writers =
        IntStream.range(0, 20)
            .mapToObj(i -> CompletableFuture.runAsync(() -> insert("w" + i)))
            .toList();
    writers.forEach(CompletableFuture::join);
    assertThat(ids()).hasSize(20);
  }

  @Test
  void aReadSeesOneStateWhileOthersWrite() {
    insert("a");
    List<Integer> seen =
        database.read(
            t -> {
              int before = t.query("select id from x", row -> row.getString(1)).size();
              CompletableFuture.runAsync(() -> insert("b")).join();
              return List.of(before, t.query("select id from x", row -> row.getString(1)).size());
            });
    assertThat(seen).containsExactly(1, 1);
    assertThat(ids()).hasSize(2);
  }

  @Test
  void aReadThatChangesSomethingIsADefect() {
    assertThatThrownBy(() -> database.read(t -> t.update("delete from x")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aCommitThatTookPlaceWithoutAnAnswerIsAnsweredAsDone() {
    connections.plan(Fault.ANSWER_LOST);
    int rows = database.write(t -> t.update("insert into x (id) values ('a')"));
    assertThat(rows).isEqualTo(1);
    assertThat(ids()).containsExactly("a");
  }

  @Test
  void aCommitThatDidNotTakePlaceIsAFailureThatChangedNothing() {
    insert("a");
    connections.plan(Fault.NOT_DONE);
    assertThatThrownBy(() -> insert("b"))
        .isInstanceOfSatisfying(
            QueueDatabaseException.class, e -> assertThat(e.isUnknown()).isFalse());
    assertThat(ids()).containsExactly("a");
    insert("b");
    assertThat(ids()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void aCommitThatCannotBeLookedUpIsSaidToBeUnknown() {
    connections.plan(Fault.ANSWER_LOST, Fault.NOT_DONE);
    assertThatThrownBy(() -> insert("a"))
        .isInstanceOfSatisfying(
            QueueDatabaseException.class, e -> assertThat(e.isUnknown()).isTrue())
        .hasMessageContaining("did not say whether")
        .hasMessageContaining("Idempotency-Key");
    // And the next one is not harmed by it.
    insert("b");
    assertThat(ids()).contains("b");
  }

  @Test
  void aFullDiskChangesNothingAndSaysSo() {
    connections.plan(Fault.DISK_FULL);
    assertThatThrownBy(() -> insert("a"))
        .isInstanceOfSatisfying(
            QueueDatabaseException.class,
            e -> {
              assertThat(e.isForLackOfRoom()).isTrue();
              assertThat(e.isUnknown()).isFalse();
            });
    assertThat(ids()).isEmpty();
    insert("a");
    assertThat(ids()).containsExactly("a");
  }

  @Test
  void aRowThatCannotBeReadIsDamage() {
    insert("a");
    assertThat(database.damage()).isEmpty();
    assertThatThrownBy(
            () ->
                database.read(
                    t -> t.query("select id from x", row -> Integer.valueOf(row.getString(1)))))
        .isInstanceOfSatisfying(
            QueueDatabaseException.class, e -> assertThat(e.isDamage()).isTrue());
    assertThat(database.damage()).isPresent();
  }

  @Test
  void nothingIsWrittenToAFileThatWasTakenAway() {
    insert("a");
    database.watch(() -> Optional.of("the file was removed"));
    assertThatThrownBy(() -> insert("b")).hasMessageContaining("the file was removed");
    assertThat(database.damage()).contains("the file was removed");
    database.watch(Optional::empty);
    assertThat(ids()).containsExactly("a");
    assertThat(database.damage()).isEmpty();
  }

  @Test
  void afterACheckpointTheFileHoldsEverything() throws Exception {
    insert("a");
    assertThat(database.check()).isEmpty();
    database.checkpoint();
    Files.copy(folder.resolve("queue.db"), folder.resolve("copy.db"));
    QueueDatabase copy = new QueueDatabase(TestDatabase.empty(folder.resolve("copy.db")), "local");
    List<String> ids = copy.read(t -> t.query("select id from x", row -> row.getString(1)));
    assertThat(ids).containsExactly("a");
  }

  private void insert(String id) {
    database.change(t -> t.update("insert into x (id) values (?)", id));
  }

  private List<String> ids() {
    return database.read(t -> t.query("select id from x", row -> row.getString(1)));
  }
}
