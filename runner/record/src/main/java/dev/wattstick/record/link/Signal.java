package dev.wattstick.record.link;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.WorkerEvent;

/** What the threads around a worker report to the one that waits for it. */
sealed interface Signal {

  /** It connected and showed the token; the request is on its way. */
  record Connected() implements Signal {}

  /** It sent an event: progress, or a result or failure as the last one. */
  record Event(WorkerEvent event) implements Signal {}

  /** Its end of the link closed; {@code how} is for people. */
  record LinkClosed(String how) implements Signal {}

  record Exited(int status) implements Signal {}

  /** It has to be stopped, because of what it did or did not do. */
  record Fault(FailureKind kind, String message) implements Signal {}

  record Cancelled() implements Signal {}
}
