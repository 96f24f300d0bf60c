package dev.wattstick.service.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.service.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database reads a page from an index, in its order, whatever is filtered. */
class ListingPlanTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"state", "model", "device"})
  void aFilteredPageIsReadFromItsIndex(String column) {
    String index = "USING INDEX job_by_" + column;
    assertThat(plan(Newest.of("job").where(column, "x"), null))
        .contains(index)
        .doesNotContain("TEMP B-TREE");
    assertThat(plan(Newest.of("job").where(column, "x"), "0"))
        .contains(index)
        .doesNotContain("TEMP B-TREE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"model", "device", "engine", "verdict"})
  void aFilteredPageOfRunsToo(String column) {
    assertThat(plan(Newest.of("run").where(column, "VALID"), "0"))
        .contains("USING INDEX run_by_" + column)
        .doesNotContain("TEMP B-TREE");
  }

  @Test
  void theFilterWithTheFewestRowsLeads() {
    QueueDatabase database = database();
    database.change(
        t -> {
          for (int i = 0; i < 20; i++) {
            insert(t, "job" + i, i == 7 ? "FAILED" : "COMPLETED", i < 15 ? "Often" : "Rare");
          }
        });
    assertThat(plan(database, Newest.of("job").where("model", "Often").where("state", "FAILED")))
        .contains("USING INDEX job_by_state")
        .doesNotContain("TEMP B-TREE");
    assertThat(plan(database, Newest.of("job").where("state", "COMPLETED").where("model", "Rare")))
        .contains("USING INDEX job_by_model");
    Newest labelled =
        Newest.of("job").where("state", "COMPLETED").labelled("job_label", "job_id", "n", "7");
    assertThat(plan(database, labelled)).contains("job_label USING COVERING INDEX job_label_by");
    Newest often =
        Newest.of("job").where("state", "FAILED").labelled("job_label", "job_id", "all", null);
    assertThat(plan(database, often))
        .contains("job USING INDEX job_by_state")
        .contains("COVERING INDEX sqlite_autoindex_job_label_1");
  }

  private static void insert(Transaction t, String id, String state, String model) {
    t.update(
        "insert into job (id, node, device, state, priority, model, attempt, crashes,"
            + " cancel_requested, spec, created_at)"
            + " values (?, 'local', 'cpu', ?, 0, ?, 0, 0, false, '', 0)",
        id,
        state,
        model);
    t.update("insert into job_label values (?, 'all', 'x')", id);
    t.update("insert into job_label values (?, 'n', ?)", id, id.substring(3));
  }

  @Test
  void aPageOfAllIsReadFromTheKey() {
    assertThat(plan(Newest.of("job"), null))
        .contains("sqlite_autoindex_job_1")
        .doesNotContain("TEMP B-TREE");
  }

  @Test
  void aLabelIsReadFromItsIndexWithAndWithoutItsValue() {
    assertThat(plan(Newest.of("job").labelled("job_label", "job_id", "n", "v"), "0"))
        .contains("SEARCH job_label USING COVERING INDEX job_label_by_value")
        .contains("SEARCH job USING INDEX sqlite_autoindex_job_1")
        .doesNotContain("TEMP B-TREE");
    assertThat(plan(Newest.of("job").labelled("job_label", "job_id", "n", null), null))
        .contains("SEARCH job_label USING COVERING INDEX job_label_by_name")
        .doesNotContain("TEMP B-TREE");
  }

  private String plan(Newest newest, @Nullable String before) {
    return plan(database(), newest, before);
  }

  private static String plan(QueueDatabase database, Newest newest) {
    return plan(database, newest, null);
  }

  private static String plan(QueueDatabase database, Newest newest, @Nullable String before) {
    List<String> lines =
        database.read(
            t -> {
              Newest.Statement page = newest.statement(t, "started_at", before, 100);
              return t.query(
                  "explain query plan " + page.sql(),
                  row -> row.getString("detail"),
                  page.arguments());
            });
    return String.join("\n", lines);
  }

  private QueueDatabase database() {
    return new QueueDatabase(TestDatabase.migrated(folder.resolve("queue.db")), "local");
  }
}
