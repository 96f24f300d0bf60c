package dev.wattstick.worker.simulated;

import dev.wattstick.record.Availability;
import dev.wattstick.record.DeviceId;
import dev.wattstick.record.Provenance;
import dev.wattstick.record.SimulatedDevice;
import dev.wattstick.worker.meter.Instrument;
import dev.wattstick.worker.meter.MeterException;
import dev.wattstick.worker.meter.MeterKind;
import dev.wattstick.worker.meter.MeterProvider;
import dev.wattstick.worker.meter.MeterScope;
import dev.wattstick.worker.meter.MeterSession;
import dev.wattstick.worker.meter.MeterTraits;
import dev.wattstick.worker.meter.PolledSession;
import dev.wattstick.worker.meter.Recording;
import java.util.Map;
import java.util.Random;

/** The meter {@code simulated}: the made-up power of the simulated devices. */
public final class SimulatedMeterProvider implements MeterProvider {
  /** Short, so that even the short runs of tests have readings enough. */
  private static final long INTERVAL_NS = 4_000_000;

  private static final MeterTraits TRAITS =
      new MeterTraits(
          "simulated",
          "Simulated power of simulated devices",
          MeterKind.SAMPLED,
          MeterScope.STICK,
          Provenance.SIMULATED,
          INTERVAL_NS,
          null);

  /** Standard deviation of the readings / mean. */
  private static final double NOISE = 0.02;

  private final Map<String, SimulatedDevice> devices;

  /**
   * @param devices by name: {@code fast} is device {@code sim:fast}
   */
  public SimulatedMeterProvider(Map<String, SimulatedDevice> devices) {
    this.devices = Map.copyOf(devices);
  }

  @Override
  public MeterTraits traits() {
    return TRAITS;
  }

  @Override
  public Availability availability() {
    return Availability.of(
        !devices.isEmpty(),
        "no simulated device is configured",
        "configure a simulated device; real devices need a real meter");
  }

  @Override
  public boolean covers(DeviceId device) {
    return device.simulated();
  }

  @Override
  public MeterSession open(DeviceId device, Recording recording) {
    return new PolledSession(instrument(device), TRAITS, recording);
  }

  Instrument instrument(DeviceId device) {
    SimulatedDevice simulated = SimulatedProvider.find(devices, device);
    if (simulated == null) {
      throw new MeterException("the simulated meter knows no device " + device, null);
    }
    return new SimulatedPower(simulated);
  }

  /** Readings around the device's mean power. */
  private static final class SimulatedPower implements Instrument {
    private final double meanWatts;
    private final Random random;

    SimulatedPower(SimulatedDevice device) {
      this.meanWatts = device.powerWatts();
      this.random = new Random(device.seed());
    }

    @Override
    public double read() {
      return meanWatts * Math.max(0, 1 + NOISE * random.nextGaussian());
    }

    @Override
    public void close() {
      // Holds nothing.
    }
  }
}
