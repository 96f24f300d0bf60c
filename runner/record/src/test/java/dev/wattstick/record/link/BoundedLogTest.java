package dev.wattstick.record.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundedLogTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("worker.log");
  }

  @ParameterizedTest
  @CsvSource({
    "3, 'abc'",
    "6, 'abcdef'",
    "10, 'abcdefghij'",
    "11, 'abcdef\n[… 1 bytes left out …]\nhijk'",
    "26, 'abcdef\n[… 16 bytes left out …]\nwxyz'"
  })
  void keepsTheFirstSixAndTheLastFourBytes(int count, String expected) throws IOException {
    String all = "abcdefghijklmnopqrstuvwxyz".substring(0, count);
    for (int chunk = 1; chunk <= count; chunk++) {
      try (BoundedLog log = new BoundedLog(file, 6, 4)) {
        for (int at = 0; at < count; at += chunk) {
          append(log, all.substring(at, Math.min(count, at + chunk)));
        }
      }
      assertThat(file).hasContent(expected);
    }
  }

  @Test
  void theLastLinesAreTwentyAtMostAndCut() throws IOException {
    try (BoundedLog log = new BoundedLog(file, 100, 10_000)) {
      IntStream.range(0, 30).forEach(i -> append(log, "line " + i + "\n\n"));
      append(log, "x".repeat(1000));
      assertThat(log.lastLines())
          .hasSize(20)
          .startsWith("line 11")
          .endsWith("x".repeat(500) + " …");
    }
  }

  @Test
  void dropsWhatComesAfterClosing() throws IOException {
    BoundedLog log = new BoundedLog(file, 100, 10);
    append(log, "before");
    log.close();
    append(log, "after");
    assertThat(Files.readString(file)).isEqualTo("before");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskCutsTheFileShortAndKeepsTheLastLines() throws IOException {
    BoundedLog log = new BoundedLog(Path.of("/dev/full"), 100, 10);
    append(log, "lost\nkept");
    log.close();
    assertThat(log.lastLines()).containsExactly("lost", "kept");
  }

  private static void append(BoundedLog log, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    log.append(bytes, bytes.length);
  }
}
