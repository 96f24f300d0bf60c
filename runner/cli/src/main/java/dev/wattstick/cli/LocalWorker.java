package dev.wattstick.cli;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerRequest;
import dev.wattstick.record.files.Scratch;
import dev.wattstick.record.link.Cancellation;
import dev.wattstick.record.link.ForkedWorkers;
import dev.wattstick.record.link.WorkerOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * Asks a worker directly, without a service: for what is no measurement. Its folder, for what the
 * worker writes, is gone when this is closed, also when the command is ended by SIGINT or SIGTERM.
 */
public final class LocalWorker implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  /** Of these the log may say more than the message. */
  private static final Set<FailureKind> UNTOLD =
      EnumSet.of(
          FailureKind.NATIVE_CRASH,
          FailureKind.OUT_OF_MEMORY,
          FailureKind.TIMEOUT,
          FailureKind.OUTPUT_FLOOD,
          FailureKind.EXITED_EARLY,
          FailureKind.GARBAGE_ON_LINK,
          FailureKind.KILLED,
          FailureKind.INTERNAL);

  private final Installation installation;
  private final Scratch scratch;
  private final Cancellation cancellation;
  private final Termination termination;

  private LocalWorker(
      Installation installation,
      Scratch scratch,
      Cancellation cancellation,
      Termination termination) {
    this.installation = installation;
    this.scratch = scratch;
    this.cancellation = cancellation;
    this.termination = termination;
  }

  /** Also removes what local workers that were killed have left behind. */
  public static LocalWorker open(Installation installation) {
    Cancellation cancellation = new Cancellation();
    // Before there is anything that would stay behind.
    Termination termination = Termination.cancels(cancellation);
    try {
      Scratch.clearAbandoned(Scratch.WORKER, Clock.systemUTC().instant());
      return new LocalWorker(
          installation, Scratch.create(Scratch.WORKER), cancellation, termination);
    } catch (IOException e) {
      termination.close();
      throw new CliFailure("cannot write to the temporary folder: " + e, e);
    }
  }

  /** A folder of its own, for the time that this is open. */
  public Path folder() {
    return scratch.path();
  }

  /**
   * One request, one answer.
   *
   * @throws WorkerFailure when the worker fails; the message names its log where that says more
   */
  public <T extends WorkerEvent> T ask(WorkerRequest request, Class<T> answer) {
    Path log = folder().resolve("worker.log");
    WorkerOutcome outcome =
        new ForkedWorkers(installation.workerCommand())
            .run(request, LIMIT, log, event -> {}, cancellation);
    if (outcome instanceof WorkerOutcome.Finished finished) {
      return answer.cast(finished.result());
    }
    if (outcome instanceof WorkerOutcome.Failed failed) {
      String kept = UNTOLD.contains(failed.kind()) ? keep(log) : "";
      throw new WorkerFailure(failed.kind(), failed.message() + kept);
    }
    throw new CliFailure("cancelled");
  }

  private String keep(Path log) {
    try {
      if (!Files.exists(log) || Files.size(log) == 0) {
        return "";
      }
      return "; the worker's log is " + new WorkerLogs(installation.logs()).keep(log);
    } catch (IOException e) {
      return "; the worker's log could not be kept: " + e;
    }
  }

  @Override
  public void close() {
    scratch.close();
    termination.close();
  }
}
