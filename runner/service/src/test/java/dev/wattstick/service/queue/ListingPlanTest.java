package dev.wattstick.service.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.service.db.Newest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database reads a page from an index, in its order, whatever is filtered. */
class ListingPlanTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"state", "model", "device", "campaign"})
  void aFilteredPageIsReadFromItsIndex(String column) {
    assertThat(plan("job", new Newest().where(column, "COMPLETED"), null))
        .contains("JOB_BY_" + column.toUpperCase(java.util.Locale.ROOT), "index sorted");
    assertThat(plan("job", new Newest().where(column, "COMPLETED"), "0"))
        .contains("JOB_BY_" + column.toUpperCase(java.util.Locale.ROOT), "index sorted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"model", "device", "engine", "verdict"})
  void aFilteredPageOfRunsToo(String column) {
    assertThat(plan("run", new Newest().where(column, "VALID"), "0"))
        .contains("RUN_BY_" + column.toUpperCase(java.util.Locale.ROOT), "index sorted");
  }

  @Test
  void theFirstOfSeveralFiltersLeads() {
    assertThat(plan("job", new Newest().where("model", "a").where("state", "FAILED"), "0"))
        .contains("JOB_BY_MODEL", "index sorted");
  }

  @Test
  void aPageOfAllIsReadFromTheKey() {
    assertThat(plan("job", new Newest(), null)).contains("PRIMARY_KEY", "index sorted");
  }

  private String plan(
      String table, Newest newest, @org.jspecify.annotations.Nullable String before) {
    try (QueueFixture fixture = new QueueFixture(folder)) {
      List<String> lines =
          fixture.database.read(
              t ->
                  newest.page(
                      t,
                      "explain select id, model, device from " + table,
                      row -> row.getString(1),
                      before,
                      100));
      return String.join("\n", lines);
    }
  }
}
