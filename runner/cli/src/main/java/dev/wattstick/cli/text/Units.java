package dev.wattstick.cli.text;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as a person reads them: three significant digits, a fitting unit. */
public final class Units {
  private Units() {}

  /** Nanoseconds as ns, µs, ms or s; a missing value is a dash. */
  public static String latency(@Nullable Number nanoseconds) {
    if (nanoseconds == null) {
      return "—";
    }
    double value = nanoseconds.doubleValue();
    String[] units = {"ns", "µs", "ms", "s"};
    int unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    return significant(value) + " " + units[unit];
  }

  /** Three significant digits, never in exponent form for numbers below a million. */
  public static String significant(double value) {
    double magnitude = Math.abs(value);
    if (magnitude >= 100) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(
        Locale.ROOT, magnitude >= 10 ? "%.1f" : magnitude >= 1 ? "%.2f" : "%.3f", value);
  }

  /** Bytes as B, KB, MB or GB of 1000 each. */
  public static String bytes(long bytes) {
    double value = bytes;
    String[] units = {"B", "KB", "MB", "GB"};
    int unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    return (unit == 0 ? String.valueOf(bytes) : significant(value)) + " " + units[unit];
  }

  /** A number of things whose plural ends in s: {@code no jobs}, {@code 1 job}, {@code 2 jobs}. */
  public static String counted(long number, String thing) {
    return (number == 0 ? "no" : number) + " " + thing + (number == 1 ? "" : "s");
  }

  /** A fraction as a percentage with one decimal. */
  public static String percent(@Nullable Double fraction) {
    return fraction == null ? "—" : String.format(Locale.ROOT, "%.1f %%", fraction * 100);
  }

  /** Whole minutes and seconds. */
  public static String duration(Duration duration) {
    long seconds = Math.max(0, Math.round(duration.toNanos() / 1e9));
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
  }
}
