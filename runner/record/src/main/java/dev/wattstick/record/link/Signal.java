package dev.wattstick.record.link;

import dev.wattstick.record.WorkerEvent;

/** What the threads around a worker tell the one that waits for it. */
sealed interface Signal {

  /** It connected and showed the token; the request is on its way. */
  record Connected() implements Signal {}

  record Said(WorkerEvent event) implements Signal {}

  record Garbage(String what) implements Signal {}

  /** Its end of the link closed; {@code how} is for people. */
  record LinkClosed(String how) implements Signal {}

  record Exited(int status) implements Signal {}

  record Flooded() implements Signal {}

  record Cancelled() implements Signal {}

  /** It holds more memory than it may. */
  record OverMemory(long usedBytes, long limitBytes) implements Signal {}
}
