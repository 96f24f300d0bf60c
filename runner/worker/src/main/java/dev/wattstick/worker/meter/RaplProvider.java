package dev.wattstick.worker.meter;

import dev.wattstick.record.Availability;
import dev.wattstick.record.DeviceId;
import dev.wattstick.record.DeviceKind;
import dev.wattstick.record.Provenance;
import java.nio.file.Files;
import java.nio.file.Path;

/** The energy counters of the processor package. Listed, so that nobody looks for them in vain. */
public final class RaplProvider implements MeterProvider {
  private static final String ZONE = "class/powercap/intel-rapl:0";

  /** The counters move every millisecond; by how much depends on the processor. */
  private static final MeterTraits TRAITS =
      new MeterTraits(
          "rapl",
          "RAPL energy counters of the processor package",
          MeterKind.COUNTER,
          MeterScope.PACKAGE,
          Provenance.RAPL,
          1_000_000L,
          null);

  private final Path sysRoot;

  /**
   * @param sysRoot {@code /sys}
   */
  public RaplProvider(Path sysRoot) {
    this.sysRoot = sysRoot;
  }

  @Override
  public MeterTraits traits() {
    return TRAITS;
  }

  @Override
  public Availability availability() {
    return unavailable();
  }

  private Availability.Unavailable unavailable() {
    return Files.exists(sysRoot.resolve(ZONE))
        ? new Availability.Unavailable(
            "this host has RAPL counters, but this version of Wattstick does not read them yet",
            "update Wattstick when a version that reads RAPL is out; until then measure without it")
        : new Availability.Unavailable(
            "this host has no RAPL counters: " + sysRoot.resolve(ZONE) + " is not there",
            "measure on a host with an Intel or AMD processor, outside of a virtual machine, with"
                + " the kernel module intel_rapl_msr loaded");
  }

  @Override
  public boolean covers(DeviceId device) {
    return device.kind().equals(DeviceKind.CPU);
  }

  @Override
  public MeterSession open(DeviceId device, Recording recording) {
    throw new MeterException("meter rapl is not available: " + unavailable().reason(), null);
  }
}
