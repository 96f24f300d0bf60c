package dev.wattstick.service.db;

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
  @ValueSource(strings = {"state", "model", "device", "campaign"})
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
  void theFirstOfSeveralFiltersLeads() {
    assertThat(plan(Newest.of("job").where("model", "a").where("state", "FAILED"), "0"))
        .contains("USING INDEX job_by_model")
        .doesNotContain("TEMP B-TREE");
  }

  @Test
  void aPageOfAllIsReadFromTheKey() {
    assertThat(plan(Newest.of("job"), null))
        .contains("sqlite_autoindex_job_1")
        .doesNotContain("TEMP B-TREE");
  }

  @Test
  void aLabelLeadsBeforeAllOtherFilters() {
    Newest withValue = Newest.labelled("job", "job_label", "job_id", "n", "v");
    assertThat(plan(withValue.where("state", "FAILED"), "0"))
        .contains("SEARCH l USING COVERING INDEX job_label_by_value")
        .contains("SEARCH job USING INDEX sqlite_autoindex_job_1")
        .doesNotContain("TEMP B-TREE");
    Newest anyValue = Newest.labelled("job", "job_label", "job_id", "n", null);
    assertThat(plan(anyValue.where("state", "FAILED"), null))
        .contains("SEARCH l USING COVERING INDEX job_label_by_name")
        .doesNotContain("TEMP B-TREE");
  }

  private String plan(Newest newest, @Nullable String before) {
    Database database = new Database(TestDatabase.migrated(folder.resolve("queue.db")), "local");
    List<String> lines =
        database.read(
            t ->
                t.query(
                    "explain query plan " + newest.sql("model, device", before),
                    row -> row.getString("detail"),
                    newest.arguments(before, 100)));
    return String.join("\n", lines);
  }
}
