package dev.wattstick.worker;

import dev.wattstick.record.SimulatedDevice;
import dev.wattstick.worker.engine.EngineProvider;
import dev.wattstick.worker.openvino.OpenVinoPlaces;
import dev.wattstick.worker.openvino.OpenVinoProvider;
import dev.wattstick.worker.simulated.SimulatedProvider;
import dev.wattstick.worker.tflite.TfLiteProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The engines of this worker, made at start; none is loaded before it is asked. */
final class EngineCatalog {
  private EngineCatalog() {}

  /**
   * @param simulated devices by name
   * @param processorName what the processor calls itself
   */
  static List<EngineProvider> build(
      Map<String, SimulatedDevice> simulated, @Nullable String processorName) {
    return List.of(
        new TfLiteProvider(processorName == null ? "CPU" : processorName),
        new OpenVinoProvider(
            OpenVinoPlaces.ofProcess(Path.of(System.getProperty("wattstick.root", "")))),
        new SimulatedProvider(simulated));
  }
}
