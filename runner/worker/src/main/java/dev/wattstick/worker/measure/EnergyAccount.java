package dev.wattstick.worker.measure;

import dev.wattstick.record.Measured;
import dev.wattstick.record.MeterFacts;
import dev.wattstick.record.RunRecord;
import dev.wattstick.worker.meter.PowerSamples;

/** Energy of the steady state, from the readings inside it. */
final class EnergyAccount {
  private static final int FEWEST_SAMPLES = 30;
  private static final double LOWEST_RATE_HZ = 5;
  private static final double NS_PER_S = 1e9;
  private static final String NO_IDLE = "the idle power of this device was not measured";

  private EnergyAccount() {}

  /** Without a meter. */
  static RunRecord.Energy absent(String reason) {
    return new RunRecord.Energy(
        Measured.absent("J", reason),
        Measured.absent("J", reason),
        Measured.absent("W", reason),
        null,
        null);
  }

  /**
   * Mean power times the window's length, shared by the inferences in it. Absent with fewer than 30
   * readings in the window or fewer than 5 a second of it.
   *
   * @param inside the readings inside the window
   * @param windowNs length of the steady state
   * @param inferences in it: queries times batch size
   */
  static RunRecord.Energy of(
      MeterFacts meter, PowerSamples inside, long windowNs, long inferences) {
    double seconds = windowNs / NS_PER_S;
    if (inside.count() < FEWEST_SAMPLES || inside.count() < LOWEST_RATE_HZ * seconds) {
      return tooFew(meter, inside, seconds);
    }
    double watts = inside.meanWatts();
    String source = "meter " + meter.id();
    return new RunRecord.Energy(
        Measured.of(watts * seconds / inferences, "J", inside.provenance(), source),
        Measured.absent("J", NO_IDLE),
        Measured.of(watts, "W", inside.provenance(), source),
        meter.id(),
        meter.scope());
  }

  private static RunRecord.Energy tooFew(MeterFacts meter, PowerSamples inside, double seconds) {
    String reason =
        "meter "
            + meter.id()
            + " gave "
            + inside.count()
            + " readings in the "
            + seconds
            + " s of the steady state; at least "
            + FEWEST_SAMPLES
            + " and 5 a second are needed"
            + (inside.fault() == null ? "" : "; it stopped: " + inside.fault());
    return new RunRecord.Energy(
        Measured.absent("J", reason),
        Measured.absent("J", reason),
        Measured.absent("W", reason),
        meter.id(),
        meter.scope());
  }
}
