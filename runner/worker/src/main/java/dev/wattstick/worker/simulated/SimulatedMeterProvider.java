package dev.wattstick.worker.simulated;

import dev.wattstick.record.MeterFacts;
import dev.wattstick.record.Provenance;
import dev.wattstick.record.SimulatedDevice;
import dev.wattstick.worker.meter.Meter;
import dev.wattstick.worker.meter.MeterException;
import dev.wattstick.worker.meter.MeterProvider;
import java.util.Map;
import java.util.Random;

/** The meter {@code simulated}: the made-up power of the simulated devices. */
public final class SimulatedMeterProvider implements MeterProvider {
  /** Short, so that even the short runs of tests have readings enough. */
  private static final long INTERVAL_NS = 4_000_000;

  /** Standard deviation of the readings / mean. */
  private static final double NOISE = 0.02;

  private final Map<String, SimulatedDevice> devices;

  /**
   * @param devices by name, without {@code sim:}
   */
  public SimulatedMeterProvider(Map<String, SimulatedDevice> devices) {
    this.devices = Map.copyOf(devices);
  }

  @Override
  public MeterFacts facts() {
    boolean available = !devices.isEmpty();
    return new MeterFacts(
        "simulated",
        "Simulated power of simulated devices",
        "stick",
        available,
        available ? null : "no simulated device is configured",
        available ? null : "configure a simulated device; real devices need a real meter");
  }

  @Override
  public boolean covers(String engine, String device) {
    return engine.equals(SimulatedProvider.ID);
  }

  @Override
  public Meter open(String device) {
    SimulatedDevice simulated = devices.get(SimulatedProvider.name(device));
    if (simulated == null) {
      throw new MeterException("the simulated meter knows no device " + device, null);
    }
    return new SimulatedMeter(simulated);
  }

  /** Readings around the device's mean power. */
  private static final class SimulatedMeter implements Meter {
    private final double meanWatts;
    private final Random random;

    SimulatedMeter(SimulatedDevice device) {
      this.meanWatts = device.powerWatts();
      this.random = new Random(device.seed());
    }

    @Override
    public double watts() {
      return meanWatts * Math.max(0, 1 + NOISE * random.nextGaussian());
    }

    @Override
    public long intervalNs() {
      return INTERVAL_NS;
    }

    @Override
    public Provenance provenance() {
      return Provenance.SIMULATED;
    }

    @Override
    public void close() {
      // Holds nothing.
    }
  }
}
