package dev.wattstick.service.probe;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerRequest;
import dev.wattstick.record.link.Cancellation;
import dev.wattstick.record.link.ForkedWorkers;
import dev.wattstick.record.link.WorkerOutcome;
import dev.wattstick.record.link.Workers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Forks the worker that lies on this disk; it is looked for anew each time, and may come later. */
public final class ProgramWorkers implements Workers {
  private final WorkerProgram program;

  public ProgramWorkers(WorkerProgram program) {
    this.program = program;
  }

  @Override
  public WorkerOutcome run(
      WorkerRequest request,
      Duration deadline,
      Path log,
      Consumer<WorkerEvent> progress,
      Cancellation cancellation) {
    try {
      return new ForkedWorkers(program.command(), program.memory())
          .run(request, deadline, log, progress, cancellation);
    } catch (ProbeException e) {
      return new WorkerOutcome.Failed(
          FailureKind.NOT_STARTED, String.valueOf(e.getMessage()), List.of());
    }
  }
}
