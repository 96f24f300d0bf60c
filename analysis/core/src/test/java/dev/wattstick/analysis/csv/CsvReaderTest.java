package dev.wattstick.analysis.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.frame.Frame;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
  private static final ColumnRules RULES = new ColumnRules(Set.of("id"), Set.of("x"));

  private static Frame read(String csv) {
    return CsvReader.read(csv.getBytes(StandardCharsets.UTF_8), "t.csv", RULES);
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(String csv) {
    return assertThatThrownBy(() -> read(csv))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("t.csv");
  }

  @Test
  void readsTypesAndMissingCells() {
    Frame frame = read("\uFEFF,id,x,y,z\r\n0,7,1e3,,a\r\n1,,NaN,-inf,\"b,\"\"c\"\"\"\r\n");
    assertThat(frame.names()).containsExactly("id", "x", "y", "z");
    assertThat(frame.texts("id").value(0)).isEqualTo("7");
    assertThat(frame.texts("id").isMissing(1)).isTrue();
    assertThat(frame.numbers("x").toArray()).containsExactly(1000, Double.NaN);
    assertThat(frame.numbers("y").toArray()).containsExactly(Double.NaN, Double.NEGATIVE_INFINITY);
    assertThat(frame.texts("z").value(1)).isEqualTo("b,\"c\"");
  }

  @Test
  void readsAMissingCellThatIsAWholeLine() {
    assertThat(read("x\n1\n\"\"\n").numbers("x").toArray()).containsExactly(1, Double.NaN);
  }

  @Test
  void tellsEveryCellOfTheWrongType() {
    refused("x\nfast\n1\n0x1p3\n2d\n")
        .hasMessageContaining("row 1, column 'x': 'fast' is no number")
        .hasMessageContaining("row 3, column 'x': '0x1p3'")
        .hasMessageContaining("row 4, column 'x': '2d'");
  }

  @Test
  void tellsEveryRowOfTheWrongLength() {
    refused("a,b\n1\n1,2\n1,2,3\n")
        .hasMessageContaining("has 2 columns")
        .hasMessageContaining("row 1 has 1 cells, row 3 has 3 cells");
  }

  @Test
  void refusesAColumnThatIsTwice() {
    refused("a,b,a\n1,2,3\n").hasMessageContaining("two columns 'a'");
  }

  @Test
  void refusesWhatIsNoCsv() {
    refused("").hasMessageContaining("empty");
    refused("a,b\n\"1,2\n").hasMessageContaining("correct its quotes");
    assertThatThrownBy(() -> CsvReader.read(new byte[] {'a', (byte) 0xff}, "t.csv", RULES))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("no text in UTF-8");
  }

  @Test
  void refusesWhatNoTextHolds() {
    refused("id,x\na,1\nb\0,2\n").hasMessageContaining("holds a NUL in line 3");
    refused("id,x\n" + "a".repeat(1001) + ",2\n")
        .hasMessageContaining("row 1, column 'id': a name of 1001 characters");
  }

  @Test
  void refusesANumberThatNoDoubleHolds() {
    refused("x\n1e999\n").hasMessageContaining("'1e999' is no number");
  }

  @Test
  void saysWhatIsWrongWithoutTheNamesOfClasses() {
    refused("a,b\n\"1,2\n")
        .hasMessageContaining("EOF reached")
        .hasMessageNotContaining("Exception");
  }
}
