package dev.wattstick.analysis.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTest {
  private final Frame frame =
      Frame.of(TextColumn.of("model", "a", "b", null), NumberColumn.of("x", 1, Double.NaN, 3));

  @Test
  void tellsTheNearestNameOfAnUnknownColumn() {
    assertThatThrownBy(() -> frame.column("modle"))
        .isInstanceOf(BadDataException.class)
        .hasMessage("There is no column 'modle'. Did you mean 'model'? The columns are model, x.");
  }

  @Test
  void refusesColumnsOfDifferentLengthsAndOneNameTwice() {
    assertThatThrownBy(() -> frame.with(NumberColumn.of("y", 1)))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("'y' has 1 rows");
    assertThatThrownBy(() -> Frame.of(NumberColumn.of("y", 1), NumberColumn.of("y", 2)))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("two columns 'y'");
  }

  @Test
  void refusesTheWrongType() {
    assertThatThrownBy(() -> frame.numbers("model")).hasMessageContaining("holds text");
    assertThatThrownBy(() -> frame.texts("x")).hasMessageContaining("holds numbers");
  }

  @Test
  void joinsTablesWithDifferentColumns() {
    Frame other = Frame.of(NumberColumn.of("y", 9), NumberColumn.of("model", 7));
    Frame joined = Frame.concat(List.of(frame, other));
    assertThat(joined.names()).containsExactly("model", "x", "y");
    assertThat(joined.column("model")).isInstanceOf(MixedColumn.class);
    assertThat(joined.column("model").cell(3)).isEqualTo(7.0);
    assertThat(joined.numbers("y").toArray())
        .containsExactly(Double.NaN, Double.NaN, Double.NaN, 9);
  }

  @Test
  void picksRows() {
    assertThat(frame.where(row -> row != 1).numbers("x").toArray()).containsExactly(1, 3);
    assertThat(frame.take(new int[] {2, 0}).texts("model").value(1)).isEqualTo("a");
  }

  @Test
  void readsTextAsNumbersAndTellsWhatIsNone() {
    Column good = Column.of("p", Arrays.asList("12", "", null, 3L, 4.5));
    assertThat(good.asNumbers().toArray()).containsExactly(12, Double.NaN, Double.NaN, 3, 4.5);
    Column bad = Column.of("p", Arrays.asList("12", "x", true));
    assertThatThrownBy(bad::asNumbers).hasMessageContaining("row 1: 'x', row 2: 'true'");
  }

  @Test
  void keepsAWholeNumberThatADoubleCannotHold() {
    Column column = Column.of("p", List.of((1L << 53) + 1));
    assertThat(column.cell(0)).isEqualTo((1L << 53) + 1);
  }

  @Test
  void doesNotShareItsArrays() {
    double[] values = {1};
    NumberColumn column = NumberColumn.of("x", values);
    values[0] = 2;
    column.toArray()[0] = 3;
    assertThat(column.value(0)).isEqualTo(1);
  }
}
