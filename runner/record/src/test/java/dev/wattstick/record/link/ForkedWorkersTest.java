package dev.wattstick.record.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.record.WorkerEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkedWorkersTest {
  private static final WorkerOutcome FINISHED = new WorkerOutcome.Finished(FakeWorker.probed());
  private static final String HANG = "exec tail -f /dev/null";

  @TempDir Path folder;

  @Test
  void givesTheResultAndPassesProgressOnToTheCallersThread() {
    List<WorkerEvent> heard = Fakes.heard();
    AtomicReference<Thread> thread = new AtomicReference<>();
    WorkerOutcome outcome =
        run(
            Fakes.java("answer"),
            event -> {
              heard.add(event);
              thread.set(Thread.currentThread());
            },
            new Cancellation());
    assertThat(outcome).isEqualTo(FINISHED);
    assertThat(heard).containsExactly(new WorkerEvent.Progress(WorkerEvent.Phase.LOAD, 1L));
    assertThat(thread).hasValue(Thread.currentThread());
  }

  @Test
  void takesTheFirstResultAndNothingAfterIt() {
    assertThat(Fakes.run(folder, Fakes.java("answer, then more"))).isEqualTo(FINISHED);
  }

  @Test
  void aResultStandsEvenWhenTheProcessThenHangs() {
    WorkerOutcome outcome =
        new ForkedWorkers(
                Fakes.java("answer, then hang"),
                ProcessBuilder::start,
                Fakes.limits(Duration.ofMillis(300)))
            .run(
                Fakes.PROBE,
                Fakes.PATIENCE,
                folder.resolve("worker.log"),
                Fakes.NOBODY,
                new Cancellation());
    assertThat(outcome).isEqualTo(FINISHED);
  }

  @Test
  void aFloodThatThenAnswersHasFinishedAndItsLogIsBounded() throws IOException {
    assertThat(Fakes.run(folder, Fakes.java("flood, then answer"))).isEqualTo(FINISHED);
    String log = Files.readString(folder.resolve("worker.log"));
    assertThat(log)
        .contains("flood flood")
        .contains(" bytes left out …]")
        .endsWith("\nlast line\n")
        .hasSizeLessThan(10_000);
  }

  @Test
  void aStrangerAtThePortIsIgnored() throws IOException {
    WorkerCommand command =
        Fakes.script(
            folder,
            "exec 4<>/dev/tcp/127.0.0.1/$WATTSTICK_LINK_PORT # says nothing and stays",
            "connect wrong; [ -z \"$(cat <&3)\" ] || exit 9",
            "connect $WATTSTICK_LINK_TOKEN; take",
            "say '{\"type\":\"failed\",\"kind\":\"internal\",\"message\":\"the right one\"}'");
    assertThat(Fakes.failure(folder, command).message()).isEqualTo("the right one");
  }

  @Test
  void aGrandchildThatKeepsTheOutputOpenKeepsNobodyWaiting() throws IOException {
    Path pid = folder.resolve("pid");
    WorkerCommand command =
        Fakes.script(folder, "tail -f /dev/null &", "echo $! > " + pid, "echo gone; exit 5");
    WorkerOutcome.Failed failed =
        (WorkerOutcome.Failed)
            new ForkedWorkers(command, ProcessBuilder::start, Fakes.limits(Duration.ofMillis(500)))
                .run(
                    Fakes.PROBE,
                    Fakes.PATIENCE,
                    folder.resolve("worker.log"),
                    Fakes.NOBODY,
                    new Cancellation());
    ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
        .ifPresent(ProcessHandle::destroyForcibly);
    assertThat(failed.message()).contains("status 5");
    assertThat(failed.lastLines()).containsExactly("gone");
  }

  @Test
  void theTokenIsNotOnTheCommandLine() throws IOException {
    WorkerCommand command =
        Fakes.script(folder, "case \"$*\" in *$WATTSTICK_LINK_TOKEN*) echo seen;; esac");
    assertThat(Fakes.failure(folder, command).lastLines()).isEmpty();
  }

  @Test
  void itsEnvironmentIsSmallAndItsLogIsItsOwners() throws IOException {
    List<String> lines = Fakes.failure(folder, Fakes.script(folder, "env")).lastLines();
    assertThat(lines)
        .map(line -> line.replaceFirst("=.*", ""))
        .allMatch(
            name ->
                WorkerEnvironment.of(Map.of(name, "")).size() == 1
                    || name.matches("WATTSTICK_LINK_\\w+|TMPDIR|PWD|SHLVL|_"));
    assertThat(Files.getPosixFilePermissions(folder.resolve("worker.log")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void cancellingKillsIt() throws IOException {
    Cancellation cancellation = new Cancellation();
    WorkerCommand command =
        Fakes.script(
            folder,
            "connect $WATTSTICK_LINK_TOKEN; take",
            "say '{\"type\":\"progress\",\"phase\":\"LOAD\"}'",
            HANG);
    assertThat(run(command, event -> cancellation.cancel(), cancellation))
        .isEqualTo(new WorkerOutcome.Cancelled());
  }

  @Test
  void whatIsCancelledBeforeItsStartIsNotStarted() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    assertThat(run(Fakes.java("answer"), Fakes.NOBODY, cancellation))
        .isEqualTo(new WorkerOutcome.Cancelled());
    assertThat(folder.resolve("worker.log")).doesNotExist();
  }

  @Test
  void anInterruptIsACancellationThatKeepsTheFlag() {
    WorkerOutcome outcome =
        run(Fakes.java("hang"), event -> Thread.currentThread().interrupt(), new Cancellation());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome).isEqualTo(new WorkerOutcome.Cancelled());
  }

  @Test
  void anExceptionOfTheListenerKillsTheWorkerAndGoesOn() {
    Consumer<WorkerEvent> faulty =
        event -> {
          throw new IllegalStateException("mine");
        };
    assertThatThrownBy(() -> run(Fakes.java("hang"), faulty, new Cancellation()))
        .hasMessage("mine");
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void theWorkerHaltsWhenItsParentIsKilled() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                FakeParent.class.getName(),
                folder.resolve("worker.log").toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader reader = parent.inputReader()) {
      ProcessHandle worker = ProcessHandle.of(Long.parseLong(reader.readLine())).orElseThrow();
      parent.destroyForcibly();
      worker.onExit().get(60, TimeUnit.SECONDS);
      assertThat(worker.isAlive()).isFalse();
    } finally {
      parent.destroyForcibly();
    }
  }

  private WorkerOutcome run(
      WorkerCommand command, Consumer<WorkerEvent> progress, Cancellation cancellation) {
    return Fakes.workers(command)
        .run(Fakes.PROBE, Fakes.PATIENCE, folder.resolve("worker.log"), progress, cancellation);
  }
}
