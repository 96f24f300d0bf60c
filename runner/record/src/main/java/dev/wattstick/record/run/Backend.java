package dev.wattstick.record.run;

/**
 * The study's word for engine and kind of device: {@code tflite_edgetpu} and {@code NCS2} where we
 * measure what the study measured; else engine and device, such as {@code tflite_cpu}, {@code
 * openvino_cpu}, {@code openvino_gpu}, {@code simulated_fast}.
 */
final class Backend {
  private Backend() {}

  static String of(String engine, String device) {
    int colon = device.indexOf(':');
    String kind = colon < 0 ? device : device.substring(0, colon);
    return switch (engine) {
      case "openvino" -> kind.equals("myriad") ? "NCS2" : "openvino_" + kind;
      case "tensorflow" -> "tf_" + kind;
      case "simulated" -> "simulated_" + device.substring(colon + 1);
      default -> engine + "_" + kind;
    };
  }
}
