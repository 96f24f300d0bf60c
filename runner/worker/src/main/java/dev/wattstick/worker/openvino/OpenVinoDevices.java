package dev.wattstick.worker.openvino;

import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.FailureKind;
import dev.wattstick.worker.engine.EngineException;
import java.util.List;
import java.util.Locale;

/**
 * Wattstick's ids of OpenVINO's devices: {@code CPU} is {@code cpu}, {@code GPU.0} is {@code
 * gpu:0}.
 */
final class OpenVinoDevices {
  private final OpenVinoLibrary library;

  OpenVinoDevices(OpenVinoLibrary library) {
    this.library = library;
  }

  List<EngineFacts.DeviceFacts> facts() {
    return library.devices().stream()
        .map(
            name ->
                new EngineFacts.DeviceFacts(
                    id(name),
                    library.deviceProperty(name, "FULL_DEVICE_NAME").strip(),
                    processor(name),
                    false))
        .toList();
  }

  /**
   * The library's own name of a device.
   *
   * @throws EngineException {@code ENGINE_UNAVAILABLE} when it is not there
   */
  String name(String id) {
    if (id.equals("cpu")) {
      return "CPU"; // without a look at the other devices, which takes a while
    }
    List<String> names = library.devices();
    return names.stream()
        .filter(name -> id(name).equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new EngineException(
                    FailureKind.ENGINE_UNAVAILABLE,
                    "OpenVINO has no device "
                        + id
                        + " here; it has "
                        + String.join(", ", names.stream().map(OpenVinoDevices::id).toList())
                        + "; plug it in and install its driver"));
  }

  /** {@code MYRIAD.1.2-ma2480} is {@code myriad:1.2}; one alone comes without a number. */
  static String id(String name) {
    if (name.equals("CPU")) {
      return "cpu";
    }
    String[] parts = name.split("\\.", 2);
    String place = parts.length == 1 ? "0" : parts[1].replaceFirst("-ma\\d+$", "");
    return parts[0].toLowerCase(Locale.ROOT) + ":" + place;
  }

  private static String processor(String name) {
    String kind = name.split("\\.", 2)[0];
    return kind.equals("MYRIAD") ? "NCS" : kind;
  }
}
