package dev.wattstick.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged worker, while it measures, and when its parent is killed. */
class WorkerLifeIT {
  @TempDir Path folder;

  @Test
  void aStoppedWorkerIsKilledWithItsParent() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                MeasuringParent.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader reader = parent.inputReader(StandardCharsets.UTF_8)) {
      ProcessHandle worker = ProcessHandle.of(Long.parseLong(reader.readLine())).orElseThrow();
      Path proc = Path.of("/proc", Long.toString(worker.pid()));
      assertThat(Files.readString(proc.resolve("oom_score_adj")).strip()).isEqualTo("500");
      assertThat(Files.readString(proc.resolve("status"))).contains("Umask:\t0077");
      assertThat(new ProcessBuilder("kill", "-STOP", Long.toString(worker.pid())).start().waitFor())
          .isZero();
      parent.destroyForcibly();
      worker.onExit().get(60, TimeUnit.SECONDS);
      assertThat(worker.isAlive()).isFalse();
    } finally {
      parent.destroyForcibly();
    }
  }
}
