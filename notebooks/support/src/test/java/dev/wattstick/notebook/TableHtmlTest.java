package dev.wattstick.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TableHtmlTest {

  @Test
  void escapesNamesAndCells() {
    Table table = Table.create("a<b", StringColumn.create("x&y", "<script>alert(\"1\")</script>"));
    assertThat(TableHtml.of(table).markup())
        .contains("a&lt;b", "x&amp;y", "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;")
        .doesNotContain("<script");
  }

  @Test
  void showsAMissingCellAsADashAndNeverAsANumber() {
    DoubleColumn numbers = DoubleColumn.create("n", 1.5, Double.NaN);
    StringColumn texts = StringColumn.create("t", "here", null);
    assertThat(TableHtml.of(Table.create("m", numbers, texts)).markup())
        .containsOnlyOnce("<td>" + TableHtml.MISSING)
        .containsOnlyOnce("<td style=\"text-align:left\">" + TableHtml.MISSING)
        .doesNotContain("NaN");
  }

  @Test
  void saysHowManyRowsAreNotShown() {
    Table table = Table.create("many", DoubleColumn.create("n", new double[50]));
    assertThat(TableHtml.of(table, 3).markup()).contains("the first 3 of 50 rows × 1 column<");
    assertThat(TableHtml.of(table, 50).markup()).contains("50 rows × 1 column<");
  }

  @Test
  void keepsTheExactNumberOfARoundedOne() {
    Table table = Table.create("exact", DoubleColumn.create("n", 0.1234567891, 12000));
    assertThat(TableHtml.of(table).markup())
        .contains("<td title=\"0.1234567891\">0.123457</td>")
        .contains("<td>12000</td>");
  }
}
