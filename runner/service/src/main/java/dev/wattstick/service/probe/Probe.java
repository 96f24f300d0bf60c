package dev.wattstick.service.probe;

import dev.wattstick.record.SimulatedDevice;
import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerRequest;
import dev.wattstick.record.link.Cancellation;
import dev.wattstick.record.link.WorkerOutcome;
import dev.wattstick.record.link.Workers;
import dev.wattstick.service.home.Home;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks a worker what this node has, once, in the background; whoever needs the answer waits for it.
 * After a failure the next one who asks starts another try.
 */
@Singleton
public final class Probe {
  private static final Logger LOG = Logger.getLogger(Probe.class);
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final Workers workers;
  private final Map<String, SimulatedDevice> simulated;
  private final Path log;
  private final Clock clock;
  private final Executor executor;
  private final Cancellation stop = new Cancellation();
  private @Nullable CompletableFuture<NodeFacts> answer;

  @Inject
  Probe(Workers workers, SimulatedChoice simulated, Home home, Clock clock) {
    this(workers, simulated.devices(), home.logs().resolve("probe.log"), clock, Probe::onThread);
  }

  /**
   * @param simulated devices to offer, by name
   * @param log what the worker prints
   * @param executor runs the waiting for the worker
   */
  public Probe(
      Workers workers,
      Map<String, SimulatedDevice> simulated,
      Path log,
      Clock clock,
      Executor executor) {
    this.workers = workers;
    this.simulated = simulated;
    this.log = log;
    this.clock = clock;
    this.executor = executor;
  }

  /** Begins to ask, if nobody has. */
  public void begin() {
    pending();
  }

  /**
   * The answer; waits while a worker is being asked.
   *
   * @throws ProbeException when the worker did not answer
   */
  public NodeFacts facts() {
    try {
      return pending().get(DEADLINE.toSeconds() + 5, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new ProbeException(String.valueOf(cause.getMessage()), e);
    } catch (TimeoutException e) {
      throw new ProbeException("The worker has not yet said what this node has; try again.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProbeException("The service is stopping.", e);
    }
  }

  /** Asks again, unless a worker is being asked already, and waits for the answer. */
  public NodeFacts refresh() {
    synchronized (this) {
      if (answer != null && answer.isDone()) {
        answer = null;
      }
    }
    return facts();
  }

  /**
   * Takes another answer in place of the last, as when a device was plugged in or went away.
   * Whoever waits for a worker that is being asked still gets that worker's answer.
   */
  public synchronized void replace(NodeFacts facts) {
    answer = CompletableFuture.completedFuture(facts);
  }

  /** The simulated devices by name, as configured. */
  public Map<String, SimulatedDevice> simulated() {
    return simulated;
  }

  /** Ends a worker that is being asked. */
  public void stop() {
    stop.cancel();
  }

  private synchronized CompletableFuture<NodeFacts> pending() {
    CompletableFuture<NodeFacts> current = answer;
    if (current == null || current.isCompletedExceptionally()) {
      current = CompletableFuture.supplyAsync(this::ask, executor);
      answer = current;
    }
    return current;
  }

  private NodeFacts ask() {
    WorkerOutcome outcome =
        workers.run(new WorkerRequest.Probe(simulated), DEADLINE, log, event -> {}, stop);
    if (outcome instanceof WorkerOutcome.Finished finished
        && finished.result() instanceof WorkerEvent.Probed probed) {
      LOG.infof("probed: %s", summary(probed));
      return new NodeFacts(
          probed.engines(), probed.meters(), probed.environment(), clock.instant());
    }
    String reason = reason(outcome);
    LOG.warnf("the worker did not say what this node has: %s", reason);
    throw new CompletionException(
        new ProbeException(
            "The worker did not say which engines and devices there are: " + reason, null));
  }

  private static String summary(WorkerEvent.Probed probed) {
    List<String> engines =
        probed.engines().stream()
            .map(
                e ->
                    e.available()
                        ? e.id() + " " + e.version() + " on " + e.devices().size() + " device(s)"
                        : e.id() + " unavailable (" + e.reason() + ")")
            .toList();
    return String.join(", ", engines);
  }

  private static String reason(WorkerOutcome outcome) {
    if (outcome instanceof WorkerOutcome.Failed failed) {
      return failed.message();
    }
    return outcome instanceof WorkerOutcome.Cancelled
        ? "the service is stopping"
        : "it answered something else";
  }

  private static void onThread(Runnable task) {
    Thread thread = new Thread(task, "probe");
    thread.setDaemon(true);
    thread.start();
  }
}
