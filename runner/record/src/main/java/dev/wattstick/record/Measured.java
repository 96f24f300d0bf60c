package dev.wattstick.record;

import org.jspecify.annotations.Nullable;

/**
 * A number with its unit and its provenance, or the reason why there is none.
 *
 * @param value the number in {@code unit}; null when absent
 * @param unit the unit, for example {@code J} or {@code 1/s}
 * @param provenance where the number comes from; null exactly when it is absent
 * @param source the instrument, file or rule behind it, for example {@code meter simulated}
 * @param reason why there is no number, in a sentence; null exactly when there is one
 */
public record Measured(
    @Nullable Double value,
    String unit,
    @Nullable Provenance provenance,
    @Nullable String source,
    @Nullable String reason) {

  public Measured {
    if ((value == null) == (reason == null)) {
      throw new IllegalArgumentException(
          "a measured value has either a number or a reason: " + unit);
    }
    if ((value == null) != (provenance == null)) {
      throw new IllegalArgumentException(
          "a number has a provenance, an absent one has none: " + unit);
    }
    if (value != null && !Double.isFinite(value)) {
      throw new IllegalArgumentException("not a finite number: " + value + " " + unit);
    }
  }

  public static Measured of(double value, String unit, Provenance provenance, String source) {
    return new Measured(value, unit, provenance, source, null);
  }

  public static Measured absent(String unit, String reason) {
    return new Measured(null, unit, null, null, reason);
  }
}
