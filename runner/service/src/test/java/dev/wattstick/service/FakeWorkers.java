package dev.wattstick.service;

import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerPlan;
import dev.wattstick.record.WorkerRequest;
import dev.wattstick.record.link.Cancellation;
import dev.wattstick.record.link.WorkerOutcome;
import dev.wattstick.record.link.Workers;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Answers at once, as a worker would; a model's name or a gate makes it do otherwise. */
@Alternative
@Priority(1)
@Singleton
public class FakeWorkers implements Workers {
  private final List<WorkerPlan> plans = new CopyOnWriteArrayList<>();
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile WorkerOutcome next = new WorkerOutcome.Cancelled();
  private volatile boolean scripted;

  /** The next measurements wait until the gate is opened, or they are cancelled. */
  public void shutGate() {
    gate = new CountDownLatch(1);
  }

  public void openGate() {
    gate.countDown();
  }

  /** The next measurement ends so. */
  public void answerOnce(WorkerOutcome outcome) {
    next = outcome;
    scripted = true;
  }

  /** What was measured so far, in order. */
  public List<WorkerPlan> plans() {
    return plans;
  }

  @Override
  public WorkerOutcome run(
      WorkerRequest request,
      Duration deadline,
      Path log,
      Consumer<WorkerEvent> progress,
      Cancellation cancellation) {
    if (request instanceof WorkerPlan plan) {
      return measure(plan, log, progress, cancellation);
    }
    return new WorkerOutcome.Finished(FakeFacts.probed());
  }

  private WorkerOutcome measure(
      WorkerPlan plan, Path log, Consumer<WorkerEvent> progress, Cancellation cancellation) {
    plans.add(plan);
    FakeFacts.writeFiles(plan, log);
    progress.accept(new WorkerEvent.Progress(WorkerEvent.Phase.LOAD, null));
    progress.accept(
        new WorkerEvent.Progress(WorkerEvent.Phase.STEADY_STATE, plan.spec().minDurationNs()));
    if (scripted) {
      scripted = false;
      return next;
    }
    CountDownLatch shut = gate;
    cancellation.onCancel(shut::countDown);
    try {
      if (!shut.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody opened the gate");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return cancellation.isCancelled()
        ? new WorkerOutcome.Cancelled()
        : new WorkerOutcome.Finished(FakeFacts.measurement(plan));
  }
}
