package dev.wattstick.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.cli.CliFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchHomeTest {
  @TempDir private Path folder;

  @Test
  void readOnlyRunsOfAFormerDemoAreDeleted() throws IOException {
    Path run = Files.createDirectories(folder.resolve("demo/runs/infer_classification_x"));
    Files.writeString(run.resolve("run.json"), "{}");
    assertThat(run.toFile().setWritable(false)).isTrue();
    assertThat(ScratchHome.fresh(folder.resolve("demo"))).isEmptyDirectory();
  }

  @Test
  void aHomeInUseIsLeftAlone() throws IOException {
    Path home = Files.createDirectories(folder.resolve("demo"));
    String note = "{\"url\":\"http://127.0.0.1:1\",\"pid\":" + ProcessHandle.current().pid() + "}";
    Files.writeString(home.resolve("service.json"), note);
    assertThatThrownBy(() -> ScratchHome.fresh(home))
        .isInstanceOf(CliFailure.class)
        .hasMessageContaining("http://127.0.0.1:1");
    assertThat(home.resolve("service.json")).exists();
  }
}
