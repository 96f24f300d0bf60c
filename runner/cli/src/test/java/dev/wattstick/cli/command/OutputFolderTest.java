package dev.wattstick.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.cli.CliFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  @TempDir private Path scratch;
  @TempDir private Path folder;
  private List<Path> two;

  @BeforeEach
  void anInferenceWithTwoOutputs() throws IOException {
    two =
        List.of(
            Files.writeString(scratch.resolve("output0.npy"), "new 0"),
            Files.writeString(scratch.resolve("output1.npy"), "new 1"));
  }

  @Test
  void outputsOfAnEarlierModelAreReplacedAndOtherFilesKept() throws IOException {
    for (String name : List.of("output0.npy", "output2.npy", "output10.npy", "output.npy")) {
      Files.writeString(folder.resolve(name), "old");
    }
    assertThat(OutputFolder.of(folder).publish(two))
        .containsExactly(folder.resolve("output0.npy"), folder.resolve("output1.npy"));
    assertThat(folder)
        .isDirectoryNotContaining("glob:**output{2,10}.npy")
        .isDirectoryContaining("glob:**output.npy");
    assertThat(folder.resolve("output0.npy")).hasContent("new 0");
    assertThat(folder.toFile().list()).hasSize(3);
  }

  @Test
  void aFolderIsMadeOnlyForOutputsThatAreThere() throws IOException {
    Path deep = folder.resolve("a/b");
    OutputFolder out = OutputFolder.of(deep);
    assertThat(folder).isEmptyDirectory();
    Files.delete(two.get(1));
    assertThatThrownBy(() -> out.publish(two)).isInstanceOf(CliFailure.class);
    assertThat(folder).isEmptyDirectory();
    assertThat(out.publish(two.subList(0, 1))).containsExactly(deep.resolve("output0.npy"));
  }

  @Test
  void earlierOutputsStayWhenTheNewOnesAreNotComplete() throws IOException {
    Files.writeString(folder.resolve("output0.npy"), "old");
    Files.delete(two.get(1));
    assertThatThrownBy(() -> OutputFolder.of(folder).publish(two)).isInstanceOf(CliFailure.class);
    assertThat(folder.resolve("output0.npy")).hasContent("old");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void aFileInPlaceOfTheFolderIsToldBeforeAnythingRuns() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> OutputFolder.of(file)).hasMessageContaining("is no folder");
    assertThatThrownBy(() -> OutputFolder.of(file.resolve("deep"))).hasMessageContaining("a file");
  }
}
