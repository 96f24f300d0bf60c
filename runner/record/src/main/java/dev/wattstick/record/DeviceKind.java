package dev.wattstick.record;

/**
 * What a device is, whoever made it and whatever runs on it. Drivers may report kinds that are not
 * listed here.
 *
 * @param word as ids have it
 */
public record DeviceKind(String word) {
  public static final DeviceKind CPU = new DeviceKind("cpu");

  /** Intel's Neural Compute Stick, by the name of its chip. */
  public static final DeviceKind MYRIAD = new DeviceKind("myriad");

  /** Made up: its numbers have provenance {@link Provenance#SIMULATED}. */
  public static final DeviceKind SIMULATED = new DeviceKind("sim");

  @Override
  public String toString() {
    return word;
  }
}
