package dev.wattstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed notebooks: prose and calls, nothing of anybody's machine. */
class NotebookFilesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("wattstick.root", "../..")).resolve("notebooks");
  private static final int WIDEST = 130;

  static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  @Test
  void allSixAreThere() throws IOException {
    assertThat(notebooks())
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "00_quickstart.ipynb",
            "10_databases.ipynb",
            "20_ratings.ipynb",
            "30_paper_figures.ipynb",
            "40_statistics.ipynb",
            "50_your_own_accelerator.ipynb");
  }

  /** As nbstripout leaves them; notebooks/README.md has the command. */
  @ParameterizedTest
  @MethodSource("notebooks")
  void isStrippedAndNumbered(Path file) throws IOException {
    JsonNode notebook = new ObjectMapper().readTree(file.toFile());
    assertThat(notebook.at("/metadata/kernelspec/name").asText()).isEqualTo("wattstick");
    int number = 0;
    for (JsonNode cell : notebook.path("cells")) {
      assertThat(cell.path("id").asText()).isEqualTo(String.valueOf(number++));
      assertThat(cell.path("outputs")).isEmpty();
      assertThat(cell.path("execution_count").isNumber()).isFalse();
      assertThat(cell.path("metadata").properties())
          .allMatch(entry -> entry.getKey().equals("wattstick"));
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void isProseAndCallsThatFitAScreen(Path file) throws IOException {
    JsonNode notebook = new ObjectMapper().readTree(file.toFile());
    assertThat(notebook.at("/cells/0/source/0").asText()).startsWith("# ");
    for (JsonNode cell : notebook.path("cells")) {
      if (cell.path("cell_type").asText().equals("code")) {
        assertThat(cell.path("source").size()).isLessThanOrEqualTo(12);
        cell.path("source")
            .forEach(line -> assertThat(line.asText().strip()).hasSizeLessThanOrEqualTo(WIDEST));
      }
    }
  }
}
