package dev.wattstick.record.link;

import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** Runs one request in a worker process of its own. */
public interface Workers {

  /**
   * Starts a worker, gives it the request and waits for its end. Returns within {@code deadline}
   * plus the moment it takes to kill a process, whatever the worker does.
   *
   * @param log receives what the worker prints on stdout and stderr, bounded; created or replaced
   * @param progress is called, on the caller's thread, for every event that is not the last one
   */
  WorkerOutcome run(
      WorkerRequest request,
      Duration deadline,
      Path log,
      Consumer<WorkerEvent> progress,
      Cancellation cancellation);
}
