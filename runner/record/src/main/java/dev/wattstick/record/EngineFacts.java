package dev.wattstick.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An engine on this node.
 *
 * @param id {@code tflite}, {@code openvino}, {@code simulated}
 * @param name for people
 * @param version of the software; null when it is not there
 * @param library the file it was loaded from; null when it is not there or has none
 * @param formats of model files it runs
 * @param available whether a job can use it
 * @param reason why it is not available, in a sentence; null when it is
 * @param remedy the one command or act that makes it available; null when it is
 * @param devices that it can use here; empty when not available
 */
public record EngineFacts(
    String id,
    String name,
    @Nullable String version,
    @Nullable String library,
    List<String> formats,
    boolean available,
    @Nullable String reason,
    @Nullable String remedy,
    List<DeviceFacts> devices) {
  public static final String TFLITE = "tflite";
  public static final String OPENVINO = "openvino";

  /** Its devices are of kind {@link DeviceKind#SIMULATED}. */
  public static final String SIMULATED = "simulated";

  /** Whether a job can use it; on another day the answer may be another. */
  public Availability availability() {
    return Availability.of(available, reason, remedy);
  }

  /** Whether it only makes numbers up. */
  public boolean simulated() {
    return id.equals(SIMULATED);
  }

  /**
   * A device that an engine can use.
   *
   * @param id {@code cpu}, {@code gpu:0}, {@code sim:fast}
   * @param name as the driver or the processor reports it
   * @param processor for the environment's name: {@code CPU}, {@code GPU}, {@code NCS}, {@code
   *     TPU}, {@code SIM}
   * @param simulated whether its numbers are made up
   */
  public record DeviceFacts(String id, String name, String processor, boolean simulated) {

    public static DeviceFacts of(DeviceId id, String name, String processor) {
      return new DeviceFacts(id.toString(), name, processor, id.simulated());
    }

    public DeviceId deviceId() {
      return DeviceId.parse(id);
    }
  }
}
