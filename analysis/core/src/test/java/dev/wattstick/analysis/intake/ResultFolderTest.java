package dev.wattstick.analysis.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.table.FrameTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {
  @TempDir private Path temp;

  private static ResultSet set(String name, @Nullable Object... cells) {
    return new ResultSet(
        name,
        Frame.of(
            List.of(
                Column.of("log_name", List.of("a", "b", "c")),
                Column.of("value", Arrays.asList(cells)))));
  }

  private static List<String> texts(List<ResultSet> results) {
    return results.stream()
        .map(set -> set.name() + "\n" + FrameTable.asPandas(set.runs()).csv())
        .toList();
  }

  @Test
  void resultsAreReadBackInTheirOrderAsTheyWere() throws IOException {
    List<ResultSet> results =
        List.of(set("z", 0.1, null, 1e-300), set("a", "text", null, 2.5), set("z", "b", "ä", null));
    Path folder = temp.resolve("results");

    ResultFolder.write(results, folder);

    assertThat(texts(ResultFolder.read(folder))).isEqualTo(texts(results));
  }

  @Test
  void whereNoneWereKeptThereAreNone() {
    assertThat(ResultFolder.read(temp.resolve("nothing"))).isEmpty();
  }

  @Test
  void aDamagedFileIsRefusedByName() throws IOException {
    Path folder = temp.resolve("results");
    ResultFolder.write(List.of(set("one", 1.0, 2.0, 3.0)), folder);
    Files.write(folder.resolve("0000/one.pkl"), new byte[] {1, 2});

    assertThatThrownBy(() -> ResultFolder.read(folder))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("one.pkl");
  }
}
