package dev.wattstick.analysis.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.NumberColumn;
import dev.wattstick.analysis.frame.TextColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTableTest {

  private static ResultTable.Builder builder() {
    return new ResultTable.Builder()
        .texts("model", "note")
        .doubles("value")
        .integers("n")
        .booleans("different");
  }

  @Test
  void aMissingCellIsEmptyInCsvAndLeftOutOfJson() {
    ResultTable.Builder table = builder();
    table.row("A, \"one\"", null, 1e-5, 3, true);
    table.row("A, \"one\"", "x", null, null, null);
    table.row(null, "x", Double.POSITIVE_INFINITY, 4L, false);
    assertThat(table.build().csv())
        .isEqualTo(
            "model,note,value,n,different\n"
                + "\"A, \"\"one\"\"\",,1e-05,3,true\n"
                + "\"A, \"\"one\"\"\",x,,,\n"
                + ",x,inf,4,false\n");
    assertThat(table.build().json().replaceAll("\\s", ""))
        .isEqualTo(
            "{\"items\":[{\"model\":\"A,\\\"one\\\"\",\"value\":1e-05,\"n\":3,\"different\":true},"
                + "{\"model\":\"A,\\\"one\\\"\",\"note\":\"x\"},"
                + "{\"note\":\"x\",\"value\":null,\"n\":4,\"different\":false}]}");
  }

  @Test
  void aRowHasAsManyCellsAsThereAreColumns() {
    assertThatThrownBy(() -> builder().row("A"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 cells for ");
  }

  @Test
  void tablesBelowEachOtherAreOne() {
    ResultTable.Builder one = new ResultTable.Builder().texts("a");
    one.row("x");
    ResultTable.Builder other = new ResultTable.Builder().texts("a");
    other.row("y");
    ResultTable both = ResultTable.below(List.of(one.build(), other.build()));
    assertThat(both.csv()).isEqualTo("a\nx\ny\n");
    assertThat(both.rows()).containsExactly(List.of("x"), List.of("y"));
    assertThat(ResultTable.empty().csv()).isEqualTo("\n");
  }

  @Test
  void aFrameIsSpelledAsPandasSpellsIt() {
    Frame frame =
        Frame.of(TextColumn.of("model", "A", null), NumberColumn.of("seconds", Double.NaN, 12000));
    assertThat(FrameTable.asPandas(frame).csv()).isEqualTo(",model,seconds\n0,A,\n1,,12000.0\n");
    assertThat(FrameTable.of(frame).csv()).isEqualTo("model,seconds\nA,\n,12000.0\n");
  }
}
