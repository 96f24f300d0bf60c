package dev.wattstick.service.publish;

import dev.wattstick.record.RunRecord;
import dev.wattstick.record.run.Verification;
import dev.wattstick.service.sqlite.Newest;
import dev.wattstick.service.sqlite.QueueDatabase;
import dev.wattstick.service.sqlite.Transaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table over the run directories, to find and list runs; the directories are the truth. */
@Singleton
public final class RunIndex {
  private static final String INSERT =
      "insert into run ("
          + RunRow.COLUMNS
          + ") values ("
          + "?, ".repeat(RunRow.COLUMNS.split(",", -1).length - 1)
          + "?)";

  private final QueueDatabase database;

  public RunIndex(QueueDatabase database) {
    this.database = database;
  }

  /** Enters a run, or replaces its entry. */
  public void put(Transaction t, String directory, RunRecord record) {
    put(t, RunRow.of(directory, record, Verification.VERIFIED));
  }

  void put(Transaction t, RunRow row) {
    t.update("delete from run where id = ? or directory = ?", row.id(), row.directory());
    t.update(INSERT, row.values());
  }

  List<String> directories(Transaction t) {
    return t.query("select directory from run", row -> row.getString(1));
  }

  /** Keeps what was found of a run's files, if that is new. */
  public RunRow found(RunRow row, Verification now) {
    if (row.integrity() == now.integrity() && Objects.equals(row.damage(), now.damage())) {
      return row;
    }
    database.change(t -> found(t, row.directory(), now));
    return row.with(now);
  }

  void found(Transaction t, String directory, Verification now) {
    t.update(
        "update run set integrity = ?, damage = ? where directory = ?",
        now.integrity().name(),
        now.damage(),
        directory);
  }

  void remove(Transaction t, String directory) {
    t.update("delete from run where directory = ?", directory);
  }

  public Optional<RunRow> find(String id) {
    return database.read(
        t -> t.first("select " + RunRow.COLUMNS + " from run where id = ?", RunRow::read, id));
  }

  /**
   * A page of runs, newest first.
   *
   * @param before the id that the page before ended with; null for the first page
   */
  public List<RunRow> list(RunFilter filter, @Nullable String before, int limit) {
    Newest newest =
        Newest.of("run")
            .where("model", filter.model())
            .where("device", filter.device())
            .where("engine", filter.engine())
            .where("verdict", filter.verdict() == null ? null : filter.verdict().name());
    return database.read(t -> newest.page(t, RunRow.COLUMNS, RunRow::read, before, limit));
  }

  boolean isEmpty() {
    return database.read(t -> t.first("select id from run limit 1", r -> r.getString(1))).isEmpty();
  }
}
