package dev.wattstick.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.analysis.table.ResultTable;
import org.junit.jupiter.api.Test;

class TablesTest {

  @Test
  void numbersAreDoublesAllElseTextAndWhatIsMissingIsMissing() {
    ResultTable.Builder result =
        new ResultTable.Builder()
            .texts("model")
            .doubles("seconds")
            .integers("runs")
            .booleans("different");
    result.row("A", 0.5, 3, true);
    result.row(null, null, null, null);
    var table = Wattstick.table("results", result.build());
    assertThat(table.name()).isEqualTo("results");
    assertThat(table.columnNames()).containsExactly("model", "seconds", "runs", "different");
    assertThat(table.stringColumn("model").get(0)).isEqualTo("A");
    assertThat(table.doubleColumn("seconds").get(0)).isEqualTo(0.5);
    assertThat(table.doubleColumn("runs").get(0)).isEqualTo(3);
    assertThat(table.stringColumn("different").get(0)).isEqualTo("true");
    assertThat(table.columns()).allMatch(column -> column.isMissing(1));
  }
}
