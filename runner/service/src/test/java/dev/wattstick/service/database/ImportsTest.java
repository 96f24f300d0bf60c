package dev.wattstick.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.service.fault.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {
  @TempDir Path folder;

  @Test
  void thereIsOneAtATime() throws IOException {
    Imports imports =
        new Imports(
            new DatabaseFolders(folder.resolve("home"), folder.resolve("project")),
            Files.createDirectory(folder.resolve("tmp")));
    Path file = Files.writeString(folder.resolve("t.csv"), "a\n1\n");
    ImportOrder second = order(List.of(file));
    boolean[] refused = {false};
    List<Path> whileItIsRead =
        new AbstractList<>() {
          @Override
          public Path get(int index) {
            assertThatThrownBy(() -> imports.take(second)).isInstanceOf(ImportBusyException.class);
            refused[0] = true;
            return file;
          }

          @Override
          public int size() {
            return 1;
          }
        };
    assertThatThrownBy(() -> imports.take(order(whileItIsRead)))
        .isInstanceOf(RefusedException.class);
    assertThat(refused).containsExactly(true);
    assertThatThrownBy(() -> imports.take(second))
        .as("its turn, though it holds nothing")
        .isInstanceOf(RefusedException.class);
  }

  private static ImportOrder order(List<Path> sources) {
    return new ImportOrder(sources, "/file", null, null, null, false);
  }
}
