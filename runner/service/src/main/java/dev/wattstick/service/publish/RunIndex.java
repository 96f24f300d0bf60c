package dev.wattstick.service.publish;

import dev.wattstick.record.RunRecord;
import dev.wattstick.service.db.Database;
import dev.wattstick.service.db.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table over the run directories, to find and list runs; the directories are the truth. */
public final class RunIndex {
  private static final String SELECT = "select " + RunRow.COLUMNS + " from run";
  private static final String INSERT =
      "insert into run ("
          + RunRow.COLUMNS
          + ") values ("
          + "?, ".repeat(RunRow.COLUMNS.split(",", -1).length - 1)
          + "?)";

  private final Database database;

  public RunIndex(Database database) {
    this.database = database;
  }

  /** Enters a run, or replaces its entry. */
  public void put(Transaction t, String directory, RunRecord record) {
    put(t, RunRow.of(directory, record));
  }

  void put(Transaction t, RunRow row) {
    t.update("delete from run where id = ? or directory = ?", row.id(), row.directory());
    t.update(INSERT, row.values());
  }

  List<String> directories(Transaction t) {
    return t.query("select directory from run", row -> row.getString(1));
  }

  void remove(Transaction t, String directory) {
    t.update("delete from run where directory = ?", directory);
  }

  public Optional<RunRow> find(String id) {
    return database.read(t -> t.first(SELECT + " where id = ?", RunRow::read, id));
  }

  /**
   * A page of runs, newest first.
   *
   * @param before the id that the page before ended with; null for the first page
   */
  public List<RunRow> list(RunFilter filter, @Nullable String before, int limit) {
    List<@Nullable Object> arguments = new ArrayList<>();
    StringBuilder where = new StringBuilder(" where 1 = 1");
    condition(where, arguments, "model = ?", filter.model());
    condition(where, arguments, "engine = ?", filter.engine());
    condition(where, arguments, "device = ?", filter.device());
    condition(
        where, arguments, "verdict = ?", filter.verdict() == null ? null : filter.verdict().name());
    condition(where, arguments, "id < ?", before);
    arguments.add(limit);
    return database.read(
        t ->
            t.query(
                SELECT + where + " order by id desc limit ?", RunRow::read, arguments.toArray()));
  }

  boolean isEmpty() {
    return database.read(t -> t.first("select id from run limit 1", r -> r.getString(1))).isEmpty();
  }

  private static void condition(
      StringBuilder where, List<@Nullable Object> arguments, String sql, @Nullable Object value) {
    if (value != null) {
      where.append(" and ").append(sql);
      arguments.add(value);
    }
  }
}
