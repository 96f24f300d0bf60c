package dev.wattstick.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.rating.Strep2025;
import dev.wattstick.testing.Published;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class RatedTest {
  private static Database published(String name) {
    return DatabaseFolder.read(Published.folder().resolve(name));
  }

  @Test
  void itsTableIsTheTidyOne() {
    Rated rated = Wattstick.rate(published("classification_database"));
    Table table = rated.table();
    assertThat(table.columnNames())
        .containsExactly(
            "dataset", "task", "environment", "model", "metric", "value", "index", "rating");
    assertThat(table.rowCount()).isEqualTo(155 * 9);
    assertThat(table.stringColumn("rating").unique().asSet())
        .containsExactlyInAnyOrder("A", "B", "C", "D", "E");
    assertThat(rated.compounds().rowCount()).isEqualTo(155);
    assertThat(rated.boundaries().rowCount()).isEqualTo(9 * 6);
  }

  @Test
  void besideAnotherScaleTheLargestMovesComeFirst() {
    Database database = published("classification_database");
    Table moves =
        Wattstick.rate(database)
            .beside(Wattstick.rate(database, Strep2025.standard()), "running_time");
    assertThat(moves.rowCount()).isEqualTo(155);
    assertThat(moves.columnNames()).contains("edge-acc-2023 class", "strep-2025 class");
    double first = Math.abs(moves.doubleColumn("classes up").get(0));
    double last = Math.abs(moves.doubleColumn("classes up").get(154));
    assertThat(first).isEqualTo(2);
    assertThat(last).isZero();
  }

  @Test
  void theMatrixHasADashWhereNothingWasMeasured() {
    Html matrix = Wattstick.rate(published("classification_database")).matrix("compound");
    assertThat(matrix.markup())
        .contains("<th>RasPi TPU</th>", "scale edge-acc-2023", "155 ratings")
        .contains(TableHtml.MISSING);
  }

  @Test
  void differentDatabasesAreNotComparedRowByRow() {
    Rated classification = Wattstick.rate(published("classification_database"));
    Rated segmentation = Wattstick.rate(published("segmentation_database"));
    assertThatThrownBy(() -> classification.beside(segmentation, "compound"))
        .isInstanceOf(NotebookException.class)
        .hasMessageContaining("same database");
  }

  @Test
  void hostsAndProcessorsAreApartForStatistics() {
    var table = Wattstick.measurements(published("segmentation_database"));
    assertThat(table.keys()).hasSize(18);
    assertThat(table.keys().get(0).host()).isIn("Desktop", "Laptop");
  }
}
