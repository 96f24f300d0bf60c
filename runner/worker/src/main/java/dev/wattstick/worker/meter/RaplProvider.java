package dev.wattstick.worker.meter;

import dev.wattstick.record.MeterFacts;
import java.nio.file.Files;
import java.nio.file.Path;

/** The energy counters of the processor package. Listed, so that nobody looks for them in vain. */
public final class RaplProvider implements MeterProvider {
  private static final String ZONE = "class/powercap/intel-rapl:0";

  private final Path sysRoot;

  /**
   * @param sysRoot {@code /sys}
   */
  public RaplProvider(Path sysRoot) {
    this.sysRoot = sysRoot;
  }

  @Override
  public MeterFacts facts() {
    boolean present = Files.exists(sysRoot.resolve(ZONE));
    return new MeterFacts(
        "rapl",
        "RAPL energy counters of the processor package",
        "package",
        false,
        present
            ? "this host has RAPL counters, but this version of Wattstick does not read them yet"
            : "this host has no RAPL counters: " + sysRoot.resolve(ZONE) + " is not there",
        present
            ? "update Wattstick when a version that reads RAPL is out; until then measure without it"
            : "measure on a host with an Intel or AMD processor, outside of a virtual machine, with"
                + " the kernel module intel_rapl_msr loaded");
  }

  @Override
  public boolean covers(String engine, String device) {
    return device.equals("cpu");
  }

  @Override
  public Meter open(String device) {
    throw new MeterException("meter rapl is not available: " + facts().reason(), null);
  }
}
