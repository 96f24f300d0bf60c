package dev.wattstick.record.link;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.WorkerEvent;
import java.util.List;

/** How a worker process ended. */
public sealed interface WorkerOutcome {

  /** It answered; {@code result} is a Measurement, Probed or Inferred. */
  record Finished(WorkerEvent result) implements WorkerOutcome {}

  /**
   * It did not answer.
   *
   * @param message what, which, and what to do
   * @param lastLines the last lines it printed
   */
  record Failed(FailureKind kind, String message, List<String> lastLines)
      implements WorkerOutcome {}

  /** It was stopped because its {@link Cancellation} was cancelled. */
  record Cancelled() implements WorkerOutcome {}
}
