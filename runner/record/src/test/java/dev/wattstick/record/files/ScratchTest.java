package dev.wattstick.record.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir private Path parent;

  @Test
  void oneThatIsClosedIsGone() throws IOException {
    try (Scratch scratch = Scratch.create(parent, Scratch.WORKER)) {
      Files.writeString(Files.createDirectories(scratch.path().resolve("deep")).resolve("f"), "x");
    }
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void thoseOfThisProcessAreKept() throws IOException {
    try (Scratch scratch = Scratch.create(parent, Scratch.WORKER)) {
      assertThat(Scratch.clearAbandoned(parent, Scratch.WORKER, NOW)).isZero();
      assertThat(scratch.path()).isDirectory();
    }
  }

  @Test
  void oneOfAProcessThatLivesIsKeptAndOneOfAKilledProcessRemoved() throws Exception {
    Process maker = maker();
    try (InputStream made = maker.getInputStream()) {
      assertThat(made.read()).isEqualTo('!');
      assertThat(Scratch.clearAbandoned(parent, Scratch.WORKER, NOW)).isZero();
      assertThat(parent).isNotEmptyDirectory();
    } finally {
      maker.destroyForcibly().waitFor();
    }
    assertThat(Scratch.clearAbandoned(parent, Scratch.WORKER, NOW)).isEqualTo(1);
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void oneWithoutALockIsRemovedOnlyWhenItIsOld() throws IOException {
    Path folder = Files.createDirectory(parent.resolve("wattstick-worker-123"));
    Files.setLastModifiedTime(folder, FileTime.from(NOW.minus(Duration.ofMinutes(59))));
    assertThat(Scratch.clearAbandoned(parent, Scratch.WORKER, NOW)).isZero();
    assertThat(Scratch.clearAbandoned(parent, Scratch.WORKER, NOW.plus(Duration.ofMinutes(2))))
        .isEqualTo(1);
  }

  @Test
  void linksAndOtherFilesAreLeftAlone() throws IOException {
    Path other = Files.createDirectory(parent.resolve("other"));
    Files.writeString(other.resolve("precious"), "x");
    Files.createSymbolicLink(parent.resolve("wattstick-worker-link"), other);
    Files.writeString(parent.resolve("wattstick-worker-9.log"), "x");
    assertThat(
            Scratch.clearAbandoned(parent, Scratch.WORKER, Instant.now().plus(Duration.ofDays(9))))
        .isZero();
    assertThat(other.resolve("precious")).exists();
    assertThat(parent.resolve("wattstick-worker-9.log")).exists();
  }

  private Process maker() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Maker.class.getName(),
            parent.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Makes one, says so and waits to be killed. */
  static final class Maker {
    private Maker() {}

    public static void main(String[] arguments) throws IOException {
      Scratch.create(Path.of(arguments[0]), Scratch.WORKER);
      System.out.print('!');
      System.out.flush();
      System.in.read();
    }
  }
}
