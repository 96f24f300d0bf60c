package dev.wattstick.cli;

import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerRequest;
import dev.wattstick.record.link.Cancellation;
import dev.wattstick.record.link.ForkedWorkers;
import dev.wattstick.record.link.WorkerOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Asks a worker directly, without a service: for what is no measurement. */
public final class LocalWorker {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private final Installation installation;

  public LocalWorker(Installation installation) {
    this.installation = installation;
  }

  /**
   * One request, one answer.
   *
   * @throws WorkerFailure when the worker fails, with its last line where that says more
   */
  public <T extends WorkerEvent> T ask(WorkerRequest request, Class<T> answer) {
    try {
      Path log = Files.createTempFile("wattstick-worker", ".log");
      try {
        WorkerOutcome outcome =
            new ForkedWorkers(installation.workerCommand())
                .run(request, LIMIT, log, event -> {}, new Cancellation());
        return answer.cast(result(outcome));
      } finally {
        Files.deleteIfExists(log);
      }
    } catch (IOException e) {
      throw new CliFailure("cannot write to the temporary folder: " + e.getMessage(), e);
    }
  }

  private static WorkerEvent result(WorkerOutcome outcome) {
    if (outcome instanceof WorkerOutcome.Finished finished) {
      return finished.result();
    }
    if (outcome instanceof WorkerOutcome.Failed failed) {
      throw new WorkerFailure(failed.kind(), failed.message());
    }
    throw new CliFailure("cancelled");
  }
}
