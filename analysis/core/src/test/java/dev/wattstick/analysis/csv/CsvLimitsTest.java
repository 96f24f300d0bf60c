package dev.wattstick.analysis.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.frame.BadDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvLimitsTest {
  private static final ColumnRules RULES = new ColumnRules(Set.of(), Set.of());
  private static final CsvLimits SMALL = new CsvLimits(1000, 3, 40, 12);

  @TempDir Path folder;

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(String csv) {
    return assertThatThrownBy(
            () -> CsvReader.read(csv.getBytes(StandardCharsets.UTF_8), "t.csv", RULES, SMALL))
        .isInstanceOf(BadDataException.class)
        .hasMessageStartingWith("t.csv has ");
  }

  private static void taken(String csv) {
    CsvReader.read(csv.getBytes(StandardCharsets.UTF_8), "t.csv", RULES, SMALL);
  }

  @Test
  void columns() {
    taken("a,b,c\n1,2,3\n");
    refused("a,b,c,d\n1,2,3,4\n").hasMessageContaining("more than 3 cells in line 1");
    refused("a,b,c\n1,2,3,4\n").hasMessageContaining("more than 3 cells in line 2");
    taken("a,b,c\n\"1,2,3,4,5\",\"a,\"\"b,c\",3\n");
    refused("a,b,c\n1\",2,3,4\n")
        .as("a quote within a cell opens nothing")
        .hasMessageContaining("cells");
    refused("a,b,c\n\"x\"\"y\",2,3,4\n").hasMessageContaining("more than 3 cells");
  }

  @Test
  void charactersOfARow() {
    taken("a\n" + "x".repeat(38) + "\n");
    refused("a\n" + "x".repeat(60) + "\n")
        .hasMessageContaining("more than 40 characters in line 2");
    refused("a\n\"" + "x\n".repeat(30) + "\"\n").hasMessageContaining("more than 40 characters");
  }

  @Test
  void cells() {
    taken("a,b,c\n" + "1,2,3\n".repeat(3));
    taken("a,b,c\r\n" + "1,2,3\r\n".repeat(3));
    refused("a,b,c\n" + "1,2,3\n".repeat(4)).hasMessageContaining("more than 12 cells");
    refused("a\r" + "1\r".repeat(12)).hasMessageContaining("more than 12 cells");
  }

  @Test
  void bytesOfAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), "a\n" + "1\n".repeat(600));
    assertThatThrownBy(() -> CsvReader.read(file, RULES, SMALL))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("has 1202 bytes; a CSV file here has at most 1000: split the table");
  }

  @Test
  void theUsualOnesTakeTheLargestTableOfTheStudyManyTimes() {
    assertThat(CsvLimits.DEFAULT.cells()).isGreaterThan(10L * 3_000 * 41);
  }
}
