package dev.wattstick.record.run;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.DeviceKind;
import dev.wattstick.record.EngineFacts;
import java.util.Map;

/**
 * The study's word for engine and kind of device: {@code tflite_edgetpu} and {@code NCS2} where we
 * measure what the study measured; else engine and device, such as {@code tflite_cpu}, {@code
 * openvino_cpu}, {@code openvino_gpu}, {@code simulated_fast}.
 */
final class Backend {
  private static final Map<String, String> SHORT_ENGINES = Map.of("tensorflow", "tf");

  private Backend() {}

  static String of(String engine, String device) {
    DeviceId id = DeviceId.parse(device);
    if (id.simulated()) {
      return engine + "_" + id.shortName();
    }
    boolean stick = id.kind().equals(DeviceKind.MYRIAD);
    return stick && engine.equals(EngineFacts.OPENVINO)
        ? "NCS2"
        : SHORT_ENGINES.getOrDefault(engine, engine) + "_" + id.kind();
  }
}
