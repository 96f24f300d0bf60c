package dev.wattstick.service.queue;

import dev.wattstick.record.MeasurementSpec;
import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerEvent.Phase;
import dev.wattstick.record.link.Cancellation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A job that a worker of this process measures right now. */
public final class RunningJob {
  /** Only the end of the job is its end. */
  private static final double NEARLY_DONE = 0.99;

  private final MeasurementSpec spec;
  private final Path log;
  private final Clock clock;
  private final Instant startedAt;
  private final Cancellation cancellation = new Cancellation();
  private volatile State state;

  RunningJob(MeasurementSpec spec, Path log, Clock clock) {
    this.spec = spec;
    this.log = log;
    this.clock = clock;
    this.startedAt = clock.instant();
    this.state = new State(null, startedAt, null);
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** What its worker prints, while it runs. */
  public Path log() {
    return log;
  }

  Cancellation cancellation() {
    return cancellation;
  }

  void entered(WorkerEvent.Progress progress) {
    state = new State(progress.phase(), clock.instant(), progress.expectedNs());
  }

  /** How far it is at this moment. */
  public JobProgress progress() {
    State now = state;
    Instant time = clock.instant();
    double elapsed = seconds(Duration.between(startedAt, time));
    Double remaining = remaining(now, seconds(Duration.between(now.since, time)));
    Double fraction =
        remaining == null
            ? null
            : Math.min(NEARLY_DONE, elapsed / Math.max(elapsed + remaining, 1e-9));
    return new JobProgress(name(now.phase), fraction, elapsed, remaining);
  }

  private @Nullable Double remaining(State now, double inPhase) {
    double timed = (spec.minWarmupNs() + spec.minDurationNs()) / 1e9;
    if (now.phase == null || now.phase == Phase.LOAD || now.phase == Phase.FIRST_INFERENCE) {
      return timed;
    }
    if (now.expectedNs == null) {
      return null;
    }
    double left = Math.max(0, now.expectedNs / 1e9 - inPhase);
    return now.phase == Phase.WARM_UP ? left + spec.minDurationNs() / 1e9 : left;
  }

  private static String name(@Nullable Phase phase) {
    return phase == null ? "starting" : phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private record State(@Nullable Phase phase, Instant since, @Nullable Long expectedNs) {}
}
