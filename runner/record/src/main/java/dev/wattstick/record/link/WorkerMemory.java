package dev.wattstick.record.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much memory a worker may take, and what the kernel says of it.
 *
 * @param proc {@code /proc}
 * @param chosenBytes the limit; null for the usual one
 */
public record WorkerMemory(Path proc, @Nullable Long chosenBytes) {
  /** More than any model for an edge accelerator needs. */
  private static final long USUAL_BYTES = 4L << 30;

  private static final double OF_AVAILABLE = 0.75;

  /** 4 GiB, or three quarters of what is free when the worker starts if that is less. */
  public static WorkerMemory usual() {
    return new WorkerMemory(Path.of("/proc"), null);
  }

  long limitBytes() {
    if (chosenBytes != null) {
      return chosenBytes;
    }
    OptionalLong available = number(proc.resolve("meminfo"), "MemAvailable:");
    return available.isEmpty()
        ? USUAL_BYTES
        : Math.min(USUAL_BYTES, (long) (available.getAsLong() * 1024 * OF_AVAILABLE));
  }

  /**
   * What a process holds that no file could give back: its own pages, shared ones without a file,
   * and those that were swapped out. Empty when it is gone, or the system does not say.
   */
  OptionalLong usedBytes(long pid) {
    Path status = proc.resolve(Long.toString(pid)).resolve("status");
    OptionalLong own = number(status, "RssAnon:");
    return own.isEmpty()
        ? own
        : OptionalLong.of(
            (own.getAsLong()
                    + number(status, "RssShmem:").orElse(0)
                    + number(status, "VmSwap:").orElse(0))
                * 1024);
  }

  /** How many processes the kernel has killed since it started because memory ran out. */
  OptionalLong kernelKills() {
    return number(proc.resolve("vmstat"), "oom_kill ");
  }

  /** For people. */
  static String text(long bytes) {
    return bytes < 1L << 30
        ? (bytes >> 20) + " MiB"
        : String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1L << 30));
  }

  /** A field's number; the kernel's kB are 1024 bytes. */
  private static OptionalLong number(Path file, String field) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(field))
          .map(line -> line.substring(field.length()).replace(" kB", "").strip())
          .filter(text -> text.matches("\\d{1,18}"))
          .mapToLong(Long::parseLong)
          .findFirst();
    } catch (IOException | java.io.UncheckedIOException e) {
      return OptionalLong.empty(); // gone, or not on this system
    }
  }
}
