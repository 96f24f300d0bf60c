package dev.wattstick.record.link;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerRequest;
import dev.wattstick.record.files.Scratch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Runs each request in a forked process that is reached over a loopback socket. May be used by
 * several threads at once. Interrupting the calling thread is a cancellation; its interrupt flag is
 * set again before returning.
 */
public final class ForkedWorkers implements Workers {
  private final WorkerCommand command;
  private final ProcessStarter starter;
  private final LinkLimits limits;
  private final WorkerMemory memory;

  public ForkedWorkers(WorkerCommand command) {
    this(command, WorkerMemory.usual());
  }

  public ForkedWorkers(WorkerCommand command, WorkerMemory memory) {
    this(command, ProcessBuilder::start, LinkLimits.standard(), memory);
  }

  public ForkedWorkers(WorkerCommand command, ProcessStarter starter, LinkLimits limits) {
    this(command, starter, limits, WorkerMemory.usual());
  }

  ForkedWorkers(
      WorkerCommand command, ProcessStarter starter, LinkLimits limits, WorkerMemory memory) {
    this.command = command;
    this.starter = starter;
    this.limits = limits;
    this.memory = memory;
  }

  @Override
  public WorkerOutcome run(
      WorkerRequest request,
      Duration deadline,
      Path log,
      Consumer<WorkerEvent> progress,
      Cancellation cancellation) {
    if (cancellation.isCancelled()) {
      return new WorkerOutcome.Cancelled();
    }
    BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    try (Scratch scratch = Scratch.create(Scratch.WORKER);
        BoundedLog boundedLog = new BoundedLog(log, limits.logHeadBytes(), limits.logTailBytes());
        LinkServer link = new LinkServer(request, limits, signals);
        MemoryWatch watch = new MemoryWatch(memory);
        WorkerProcess worker =
            WorkerProcess.start(
                starter,
                new LaunchPlan(command, scratch.path(), link.port(), link.token(), deadline),
                boundedLog,
                limits,
                signals)) {
      link.start();
      watch.watch(worker.pid(), signals);
      cancellation.onCancel(() -> signals.add(new Signal.Cancelled()));
      Signal deciding = await(new WorkerMonitor(signals, progress, deadline, limits.grace()));
      return CrashInputs.name(worker.conclude(deciding, scratch.path(), watch), request);
    } catch (IOException e) {
      return new WorkerOutcome.Failed(
          FailureKind.NOT_STARTED, "the worker could not be started: " + e, List.of());
    }
  }

  private static Signal await(WorkerMonitor monitor) {
    try {
      return monitor.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Signal.Cancelled();
    }
  }
}
