package dev.wattstick.record.link;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.WorkerEvent;

/** Why the wait for a worker ended. */
sealed interface Ending {

  /** It sent a result or a failure. */
  record Answered(WorkerEvent event) implements Ending {}

  /** It ended without an answer. */
  record Exited(int status) implements Ending {}

  /** It was stopped because of what it did or did not do. */
  record Stopped(FailureKind kind, String message) implements Ending {}

  record Cancelled() implements Ending {}
}
