package dev.wattstick.worker.openvino;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.DeviceKind;
import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.FailureKind;
import dev.wattstick.worker.engine.EngineException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Wattstick's ids of OpenVINO's devices: {@code CPU} is {@code cpu}, {@code GPU.0} is {@code
 * gpu:0}.
 */
final class OpenVinoDevices {
  /** The library's own name of the processor. */
  static final String CPU = "CPU";

  private static final Pattern CHIP = Pattern.compile("-ma\\d+$");

  private final OpenVinoLibrary library;

  OpenVinoDevices(OpenVinoLibrary library) {
    this.library = library;
  }

  List<EngineFacts.DeviceFacts> facts() {
    return library.devices().stream()
        .map(
            name ->
                EngineFacts.DeviceFacts.of(
                    id(name),
                    library.deviceProperty(name, "FULL_DEVICE_NAME").strip(),
                    processor(name)))
        .toList();
  }

  /**
   * The library's own name of a device.
   *
   * @throws EngineException {@code ENGINE_UNAVAILABLE} when it is not there
   */
  String name(DeviceId id) {
    if (id.equals(DeviceId.CPU)) {
      return CPU; // without a look at the other devices, which takes a while
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
                        + String.join(
                            ", ", names.stream().map(name -> id(name).toString()).toList())
                        + "; plug it in and install its driver"));
  }

  /** {@code MYRIAD.1.2-ma2480} is {@code myriad:1.2}; one alone comes without a number. */
  static DeviceId id(String name) {
    if (name.equals(CPU)) {
      return DeviceId.CPU;
    }
    String[] parts = name.split("\\.", 2);
    String place = parts.length == 1 ? "0" : CHIP.matcher(parts[1]).replaceFirst("");
    return new DeviceId(new DeviceKind(parts[0].toLowerCase(Locale.ROOT)), place);
  }

  private static String processor(String name) {
    return id(name).kind().equals(DeviceKind.MYRIAD) ? "NCS" : name.split("\\.", 2)[0];
  }
}
