package dev.wattstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a shell starts it: where its output goes. */
class LauncherIT {
  private static final Path ROOT =
      Path.of(System.getProperty("wattstick.root", "../..")).toAbsolutePath().normalize();

  @TempDir Path folder;

  private record Ended(int exitCode, String err) {}

  private Ended bash(String command) throws Exception {
    Path err = folder.resolve("err.txt");
    ProcessBuilder bash =
        new ProcessBuilder("bash", "-c", "set -o pipefail; " + command)
            .directory(ROOT.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(err.toFile());
    bash.environment().put("WATTSTICK_NO_BUILD", "1");
    int exitCode = bash.start().waitFor();
    return new Ended(exitCode, Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void aFullDiskIsToldAndFails() throws Exception {
    Ended full = bash("./wattstick completion > /dev/full");
    assertThat(full.exitCode()).isOne();
    assertThat(full.err()).contains("cannot write to standard output").hasLineCount(1);
  }

  @Test
  void aClosedOutputIsToldAndFails() throws Exception {
    Ended closed = bash("./wattstick completion >&-");
    assertThat(closed.exitCode()).isOne();
    assertThat(closed.err()).contains("standard output is closed").hasLineCount(1);
  }

  @Test
  void aReaderThatHasSeenEnoughIsNoFailure() throws Exception {
    Ended ended = bash("./wattstick completion | head -n 1");
    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void wrongUsageExitsWithTwo() throws Exception {
    assertThat(bash("./wattstick rate --hepl").exitCode()).isEqualTo(2);
  }
}
