package dev.wattstick.worker.simulated;

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

/** The engine {@code simulated}, with the devices it is told to have. */
public final class SimulatedProvider implements EngineProvider {
  public static final String ID = "simulated";
  static final String VERSION = "1";
  static final String PREFIX = "sim:";

  private final Map<String, SimulatedDevice> devices;

  /**
   * @param devices by name, without {@code sim:}
   */
  public SimulatedProvider(Map<String, SimulatedDevice> devices) {
    this.devices = new TreeMap<>(devices);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public EngineFacts facts() {
    boolean available = !devices.isEmpty();
    return new EngineFacts(
        ID,
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
                    new EngineFacts.DeviceFacts(PREFIX + name, "Simulated " + name, "SIM", true))
            .toList());
  }

  @Override
  public LoadedModel load(ModelFile file, LoadOptions options) {
    SimulatedDevice device = devices.get(name(options.device()));
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
    return devices.keySet().stream().map(name -> PREFIX + name).collect(Collectors.joining(", "));
  }

  /** A device's name: its id without {@code sim:}. */
  public static String name(String deviceId) {
    return deviceId.startsWith(PREFIX) ? deviceId.substring(PREFIX.length()) : deviceId;
  }
}
