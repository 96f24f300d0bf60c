package dev.wattstick.worker.measure;

import dev.wattstick.record.Measured;
import dev.wattstick.record.RunRecord;
import dev.wattstick.worker.meter.MeterTraits;
import dev.wattstick.worker.meter.Readings;
import dev.wattstick.worker.meter.Series;

/**
 * Energy of the steady state, from the readings of one meter.
 *
 * @param startNs when the steady state began, on the clock of the timed loop
 * @param endNs when it ended
 * @param inferences in it: queries times batch size
 */
record EnergyAccount(MeterTraits meter, long startNs, long endNs, long inferences) {
  private static final int FEWEST_SAMPLES = 30;
  private static final double LOWEST_RATE_HZ = 5;
  private static final double NS_PER_S = 1e9;
  private static final String NO_IDLE = "the idle power of this device was not measured";

  /** Without a meter. */
  static RunRecord.Energy absent(String reason) {
    return new RunRecord.Energy(
        Measured.absent("J", reason),
        Measured.absent("J", reason),
        Measured.absent("W", reason),
        null,
        null);
  }

  /** Mean power times the length of the steady state, shared by the inferences in it. */
  RunRecord.Energy of(Readings readings) {
    Measured power = meanPower(readings);
    Double watts = power.value();
    String reason = String.valueOf(power.reason());
    return new RunRecord.Energy(
        watts == null
            ? Measured.absent("J", reason)
            : measured(watts * seconds() / inferences, "J"),
        Measured.absent("J", watts == null ? reason : NO_IDLE),
        power,
        meter.id(),
        meter.scope().id());
  }

  private Measured meanPower(Readings readings) {
    if (readings instanceof Readings.Counted counted) {
      return ofCounter(counted);
    } else if (readings instanceof Readings.Sampled sampled) {
      return ofSamples(sampled);
    }
    return measured(((Readings.Assumed) readings).watts(), "W");
  }

  /** Absent where the counter was not read before and after the steady state. */
  private Measured ofCounter(Readings.Counted counted) {
    Series joules = counted.joules();
    return joules.covers(startNs, endNs)
        ? measured((joules.at(endNs) - joules.at(startNs)) / seconds(), "W")
        : Measured.absent(
            "W",
            "meter " + meter.id() + " was not read over all of the steady state" + fault(counted));
  }

  /** Absent with fewer than 30 readings in the steady state or fewer than 5 a second of it. */
  private Measured ofSamples(Readings.Sampled sampled) {
    Series inside = sampled.watts().within(startNs, endNs);
    double seconds = seconds();
    if (inside.count() >= FEWEST_SAMPLES && inside.count() >= LOWEST_RATE_HZ * seconds) {
      return measured(inside.mean(), "W");
    }
    return Measured.absent(
        "W",
        "meter "
            + meter.id()
            + " gave "
            + inside.count()
            + " readings in the "
            + seconds
            + " s of the steady state; at least "
            + FEWEST_SAMPLES
            + " and 5 a second are needed"
            + fault(sampled));
  }

  private static String fault(Readings readings) {
    return readings.fault() == null ? "" : "; it stopped: " + readings.fault();
  }

  private Measured measured(double value, String unit) {
    return Measured.of(value, unit, meter.provenance(), "meter " + meter.id());
  }

  private double seconds() {
    return (endNs - startNs) / NS_PER_S;
  }
}
