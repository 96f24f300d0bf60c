package dev.wattstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerLogsTest {
  @TempDir private Path folder;

  @Test
  void theNewestTwentyAreKept() throws IOException {
    Path log = Files.writeString(folder.resolve("worker.log"), "crashed");
    WorkerLogs logs = new WorkerLogs(folder.resolve("logs"));
    Path oldest = logs.keep(log);
    assertThat(oldest).hasContent("crashed");
    Files.setLastModifiedTime(oldest, FileTime.fromMillis(0));
    for (int i = 0; i < 20; i++) {
      logs.keep(log);
    }
    assertThat(oldest).doesNotExist();
    assertThat(logs.folder().toFile().list()).hasSize(20);
  }
}
