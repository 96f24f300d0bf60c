package dev.wattstick.record.link;

import java.time.Duration;

/**
 * What a parent bears from a worker.
 *
 * @param frameBytes longest message
 * @param events most events of one worker
 * @param logHeadBytes of its output that the log keeps from the start
 * @param logTailBytes of its output that the log keeps from the end
 * @param outputBytes it may print in all before it is stopped as a flood
 * @param grace for what should follow at once: the process's end after its answer, the rest of its
 *     output after its end
 */
public record LinkLimits(
    int frameBytes,
    int events,
    long logHeadBytes,
    int logTailBytes,
    long outputBytes,
    Duration grace) {

  static final int FRAME_BYTES = 16 << 20;

  /** A 16 MiB message, 10,000 events, a log of at most 512 KiB, 64 MiB of output, 5 s. */
  public static LinkLimits standard() {
    return new LinkLimits(
        FRAME_BYTES, 10_000, 256 << 10, 256 << 10, 64L << 20, Duration.ofSeconds(5));
  }
}
