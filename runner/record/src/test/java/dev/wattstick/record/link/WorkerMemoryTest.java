package dev.wattstick.record.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.record.FailureKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerMemoryTest {
  @TempDir Path folder;

  private void meminfo(long availableKib) throws IOException {
    Files.writeString(
        folder.resolve("meminfo"),
        "MemTotal:  9 kB\nMemAvailable:   " + availableKib + " kB\nSwapTotal: 1 kB\n");
  }

  @Test
  void theLimitFollowsWhatIsFreeAndIsNeverMoreThanAnyModelNeeds() throws IOException {
    WorkerMemory memory = new WorkerMemory(folder, null);
    meminfo(1 << 20);
    assertThat(memory.limitBytes()).isEqualTo((1L << 30) * 3 / 4);
    meminfo(64 << 20);
    assertThat(memory.limitBytes()).isEqualTo(4L << 30);
    Files.delete(folder.resolve("meminfo"));
    assertThat(memory.limitBytes()).isEqualTo(4L << 30);
    assertThat(new WorkerMemory(folder, 17L).limitBytes()).isEqualTo(17);
  }

  @Test
  void pagesThatAFileCouldGiveBackAreNotCounted() throws IOException {
    Path process = Files.createDirectory(folder.resolve("42"));
    Files.writeString(
        process.resolve("status"),
        "Name:\tjava\nVmRSS:\t 900 kB\nRssAnon:\t 100 kB\nRssFile:\t 790 kB\nRssShmem:\t 10 kB\n"
            + "VmSwap:\t 5 kB\n");
    WorkerMemory memory = new WorkerMemory(folder, null);
    assertThat(memory.usedBytes(42)).hasValue(115 * 1024);
    assertThat(memory.usedBytes(43)).isEmpty();
  }

  @Test
  void theKernelsCountIsReadWhereThereIsOne() throws IOException {
    WorkerMemory memory = new WorkerMemory(folder, null);
    assertThat(memory.kernelKills()).isEmpty();
    Files.writeString(folder.resolve("vmstat"), "oom_kill_other 5\noom_kill 3\n");
    assertThat(memory.kernelKills()).hasValue(3);
    try (MemoryWatch watch = new MemoryWatch(memory)) {
      assertThat(watch.kernelKilled()).isFalse();
      Files.writeString(folder.resolve("vmstat"), "oom_kill 4\n");
      assertThat(watch.kernelKilled()).isTrue();
    }
  }

  @Test
  void aWorkerThatTakesMoreIsStoppedByName() {
    // A JVM needs more than this before it does anything.
    WorkerMemory little = new WorkerMemory(Path.of("/proc"), 1L << 20);
    WorkerOutcome.Failed failed =
        (WorkerOutcome.Failed)
            new ForkedWorkers(
                    Fakes.java("hang"),
                    ProcessBuilder::start,
                    Fakes.limits(Duration.ofSeconds(10)),
                    little)
                .run(
                    Fakes.PROBE,
                    Fakes.PATIENCE,
                    folder.resolve("worker.log"),
                    Fakes.NOBODY,
                    new Cancellation());
    assertThat(failed.kind()).isEqualTo(FailureKind.OUT_OF_MEMORY);
    assertThat(failed.message())
        .contains("more than the 1 MiB that it may", "wattstick.worker-memory", "killed");
  }
}
