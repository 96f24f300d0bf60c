package dev.wattstick.worker;

import dev.wattstick.record.SimulatedDevice;
import dev.wattstick.worker.engine.EngineProvider;
import dev.wattstick.worker.simulated.SimulatedProvider;
import java.util.List;
import java.util.Map;

/** The engines of this worker, made at start; none is loaded before it is asked. */
final class EngineCatalog {
  private EngineCatalog() {}

  /**
   * @param simulated devices by name
   */
  static List<EngineProvider> build(Map<String, SimulatedDevice> simulated) {
    return List.of(
        // One line an engine.
        new SimulatedProvider(simulated));
  }
}
