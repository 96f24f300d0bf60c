package dev.wattstick.record.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.record.FailureKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One test per way in which a worker can fail; all with real processes. */
class ForkedWorkersFailureTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "SEGV, NATIVE_CRASH",
    "ABRT, NATIVE_CRASH",
    "BUS, NATIVE_CRASH",
    "FPE, NATIVE_CRASH",
    "ILL, NATIVE_CRASH",
    "KILL, KILLED",
    "TERM, KILLED"
  })
  void namesTheSignalThatEndedIt(String signal, FailureKind kind) throws IOException {
    WorkerOutcome.Failed failed =
        Fakes.failure(
            folder, Fakes.script(folder, "ulimit -c 0; echo dying", "kill -" + signal + " $$"));
    assertThat(failed.kind()).isEqualTo(kind);
    assertThat(failed.lastLines()).contains("dying");
  }

  @Test
  void saysThatTheKernelMayHaveKilledItForMemory() throws IOException {
    assertThat(Fakes.failure(folder, Fakes.script(folder, "kill -KILL $$")).message())
        .contains("SIGKILL")
        .contains("memory ran out");
  }

  @Test
  void aCrashOfTheJvmNamesTheFrameAndLeavesNoFileBehind() throws IOException {
    WorkerOutcome.Failed failed = Fakes.failure(folder, Fakes.java("crash"));
    assertThat(failed.kind()).isEqualTo(FailureKind.NATIVE_CRASH);
    assertThat(failed.message()).contains("SIGSEGV").contains(" in ");
    assertThat(Path.of("").toAbsolutePath().toFile().list())
        .noneMatch(name -> name.startsWith("hs_err") || name.startsWith("core"));
    assertThat(folder.toFile().list()).containsExactly("worker.log");
    assertThat(Files.readString(folder.resolve("worker.log")))
        .contains("Problematic frame")
        .doesNotContain("java.class.path", "java_command", "Environment Variables", "PATH=");
  }

  @Test
  void aFullHeapIsOutOfMemory() {
    WorkerOutcome.Failed failed = Fakes.failure(folder, Fakes.java("fill the heap"));
    assertThat(failed.kind()).isEqualTo(FailureKind.OUT_OF_MEMORY);
    assertThat(failed.message()).contains("-Xmx");
  }

  @Test
  void aHangIsATimeoutAndItsWholeTreeIsKilled() throws Exception {
    Path pid = folder.resolve("pid");
    WorkerCommand command =
        Fakes.script(folder, "tail -f /dev/null &", "echo $! > " + pid, "echo started", "wait");
    WorkerOutcome.Failed failed =
        (WorkerOutcome.Failed) Fakes.run(folder, command, Duration.ofSeconds(2));
    assertThat(failed.kind()).isEqualTo(FailureKind.TIMEOUT);
    assertThat(failed.message()).contains("2.0 s").contains("killed");
    assertThat(failed.lastLines()).containsExactly("started");
    ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
        .ifPresent(child -> child.onExit().orTimeout(60, TimeUnit.SECONDS).join());
  }

  @Test
  void anEndlessFloodIsStopped() throws IOException {
    WorkerOutcome.Failed failed = Fakes.failure(folder, Fakes.script(folder, "exec yes flood"));
    assertThat(failed.kind()).isEqualTo(FailureKind.OUTPUT_FLOOD);
    assertThat(Files.size(folder.resolve("worker.log"))).isLessThan(10_000);
  }

  @Test
  void anEndWithoutAResultIsEarlyEvenWithStatusZero() throws IOException {
    WorkerOutcome.Failed failed = Fakes.failure(folder, Fakes.script(folder, "exit 0"));
    assertThat(failed.kind()).isEqualTo(FailureKind.EXITED_EARLY);
    assertThat(failed.message()).contains("status 0");
  }

  @Test
  void anEndAfterTheRequestWithoutAResultIsEarly() throws IOException {
    WorkerCommand command =
        Fakes.script(folder, "connect $WATTSTICK_LINK_TOKEN", "take", "echo bye; exit 7");
    WorkerOutcome.Failed failed = Fakes.failure(folder, command);
    assertThat(failed.kind()).isEqualTo(FailureKind.EXITED_EARLY);
    assertThat(failed.message()).contains("status 7");
    assertThat(failed.lastLines()).containsExactly("bye");
  }

  @Test
  void anEndWithinAMessageIsEarly() throws IOException {
    WorkerCommand command =
        Fakes.script(
            folder, "connect $WATTSTICK_LINK_TOKEN", "take", "printf '\\0\\0\\1\\0half' >&3");
    assertThat(Fakes.failure(folder, command).kind()).isEqualTo(FailureKind.EXITED_EARLY);
  }

  @Test
  void aLinkThatClosesWhileTheProcessStaysIsEarly() throws IOException {
    WorkerCommand command =
        Fakes.script(
            folder, "connect $WATTSTICK_LINK_TOKEN", "take", "exec 3>&-", "exec tail -f /dev/null");
    WorkerOutcome.Failed failed =
        (WorkerOutcome.Failed)
            new ForkedWorkers(command, ProcessBuilder::start, Fakes.limits(Duration.ofMillis(500)))
                .run(
                    Fakes.PROBE,
                    Fakes.PATIENCE,
                    folder.resolve("worker.log"),
                    Fakes.NOBODY,
                    new Cancellation());
    assertThat(failed.kind()).isEqualTo(FailureKind.EXITED_EARLY);
    assertThat(failed.message()).contains("closed its link");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "say 'this is not JSON' | not a WorkerEvent",
        "say '{\"type\":\"unheard-of\"}' | unheard-of",
        "printf '\\377\\377\\377\\377' >&3 | 4294967295 bytes",
        "printf '\\0\\0\\0\\2\\303\\50' >&3 | not UTF-8",
        "while say '{\"type\":\"progress\",\"phase\":\"LOAD\"}'; do :; done 2> /dev/null | more than 100 events"
      })
  void garbageOnTheLinkIsNamed(String say, String expected) throws IOException {
    WorkerCommand command =
        Fakes.script(
            folder, "connect $WATTSTICK_LINK_TOKEN", "take", say, "exec tail -f /dev/null");
    WorkerOutcome.Failed failed = Fakes.failure(folder, command);
    assertThat(failed.kind()).isEqualTo(FailureKind.GARBAGE_ON_LINK);
    assertThat(failed.message()).contains(expected);
  }

  @Test
  void aProgramThatIsNotThereIsNotStarted() {
    WorkerCommand command =
        new WorkerCommand(folder.resolve("no-java"), List.of(), List.of(), "Main", Map.of());
    WorkerOutcome.Failed failed = Fakes.failure(folder, command);
    assertThat(failed.kind()).isEqualTo(FailureKind.NOT_STARTED);
    assertThat(failed.message()).contains("no-java");
  }

  @Test
  void aLogThatCannotBeWrittenIsNotStarted() throws IOException {
    WorkerOutcome.Failed failed =
        (WorkerOutcome.Failed) Fakes.run(folder.resolve("missing"), Fakes.script(folder, "exit 0"));
    assertThat(failed.kind()).isEqualTo(FailureKind.NOT_STARTED);
    assertThat(failed.message()).contains("missing");
  }

  @Test
  void aFailureThatTheWorkerTellsIsPassedOn() throws IOException {
    WorkerCommand command =
        Fakes.script(
            folder,
            "echo no such model",
            "connect $WATTSTICK_LINK_TOKEN",
            "take",
            "say '{\"type\":\"failed\",\"kind\":\"model-refused\",\"message\":\"no model\"}'");
    assertThat(Fakes.run(folder, command))
        .isEqualTo(
            new WorkerOutcome.Failed(
                FailureKind.MODEL_REFUSED, "no model", List.of("no such model")));
  }
}
