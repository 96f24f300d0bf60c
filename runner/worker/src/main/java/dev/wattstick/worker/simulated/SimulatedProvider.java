package dev.wattstick.worker.simulated;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.SimulatedDevice;
import dev.wattstick.worker.engine.EngineException;
import dev.wattstick.worker.engine.EngineProvider;
import dev.wattstick.worker.engine.LoadedModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The engine {@code simulated}, with the devices it is told to have. */
public final class SimulatedProvider implements EngineProvider {
  static final String VERSION = "1";

  private final Map<String, SimulatedDevice> devices;

  /**
   * @param devices by name: {@code fast} is device {@code sim:fast}
   */
  public SimulatedProvider(Map<String, SimulatedDevice> devices) {
    this.devices = new TreeMap<>(devices);
  }

  @Override
  public String id() {
    return EngineFacts.SIMULATED;
  }

  @Override
  public EngineFacts facts() {
    boolean available = !devices.isEmpty();
    return new EngineFacts(
        EngineFacts.SIMULATED,
        "Simulated devices",
        VERSION,
        null,
        List.of("tflite", "openvino-ir", "onnx"),
        available,
        available ? null : "no simulated device is configured",
        available ? null : "configure one: wattstick.simulated=fast=PT0.001S,0.05,2.0,1",
        devices.keySet().stream()
            .map(
                name ->
                    EngineFacts.DeviceFacts.of(
                        DeviceId.simulated(name), "Simulated " + name, "SIM"))
            .toList());
  }

  @Override
  public LoadedModel load(ModelFile file, LoadOptions options) {
    SimulatedDevice device = find(devices, options.device());
    if (device == null) {
      throw new EngineException(
          FailureKind.ENGINE_UNAVAILABLE,
          "there is no device "
              + options.device()
              + (devices.isEmpty()
                  ? "; no simulated device is configured"
                  : "; there are " + names()));
    }
    if (!Files.isRegularFile(Path.of(file.path()))) {
      throw new EngineException(
          FailureKind.MODEL_REFUSED, "the model file is missing: " + file.path());
    }
    return new SimulatedModel(options.device(), device, options.batchSize());
  }

  private String names() {
    return devices.keySet().stream()
        .map(name -> DeviceId.simulated(name).toString())
        .collect(Collectors.joining(", "));
  }

  static @Nullable SimulatedDevice find(Map<String, SimulatedDevice> devices, DeviceId id) {
    return id.simulated() ? devices.get(id.shortName()) : null;
  }
}
