package dev.wattstick.service.probe;

import dev.wattstick.record.SimulatedDevice;
import dev.wattstick.record.SimulatedDevices;
import dev.wattstick.service.fault.StartException;
import dev.wattstick.service.settings.Settings;
import jakarta.inject.Singleton;
import java.util.Map;

/** The simulated devices that the settings ask for. */
@Singleton
public final class SimulatedChoice {
  private final Map<String, SimulatedDevice> devices;

  SimulatedChoice(Settings settings) {
    try {
      devices = SimulatedDevices.parse(settings.simulated().orElse(""));
    } catch (IllegalArgumentException e) {
      throw new StartException(String.valueOf(e.getMessage()));
    }
  }

  /** By name. */
  public Map<String, SimulatedDevice> devices() {
    return devices;
  }
}
