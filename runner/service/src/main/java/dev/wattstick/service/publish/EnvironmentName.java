package dev.wattstick.service.publish;

import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.EngineFacts.DeviceFacts;
import dev.wattstick.service.probe.NodeFacts;
import java.util.Map;

/**
 * Names where a run was measured: host and processor, with the engine where several engines of the
 * host can use that processor, and with the device's own name where it is simulated.
 */
final class EnvironmentName {
  private static final Map<String, String> SHORT_NAMES =
      Map.of(
          EngineFacts.TFLITE,
          "TFLite",
          EngineFacts.OPENVINO,
          "OpenVINO",
          "onnxruntime",
          "ONNX Runtime");

  private EnvironmentName() {}

  static String of(String host, EngineFacts engine, DeviceFacts device, NodeFacts facts) {
    String name = host + " " + device.processor();
    if (device.simulated()) {
      return name + " " + device.deviceId().shortName();
    }
    return facts.enginesFor(device.processor()) > 1
        ? name + " " + SHORT_NAMES.getOrDefault(engine.id(), engine.name())
        : name;
  }
}
