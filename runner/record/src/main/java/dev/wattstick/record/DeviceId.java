package dev.wattstick.record;

import org.jspecify.annotations.Nullable;

/**
 * Names a device on its node: {@code cpu}, {@code gpu:0}, {@code myriad:1.2}, {@code
 * edgetpu:usb-2-1}, {@code sim:fast}. Which engine uses it is said beside it: one device may have
 * several.
 *
 * @param place where it is plugged in, its number, or a simulated device's name; null where a node
 *     has only one of the kind
 */
public record DeviceId(DeviceKind kind, @Nullable String place) {
  private static final char SEPARATOR = ':';

  /** The processor, for the engines that run on nothing else as well. */
  public static final DeviceId CPU = new DeviceId(DeviceKind.CPU, null);

  public static DeviceId simulated(String name) {
    return new DeviceId(DeviceKind.SIMULATED, name);
  }

  /** Reads what {@link #toString} writes; takes every text, of which most name no device. */
  public static DeviceId parse(String text) {
    int separator = text.indexOf(SEPARATOR);
    return separator < 0
        ? new DeviceId(new DeviceKind(text), null)
        : new DeviceId(new DeviceKind(text.substring(0, separator)), text.substring(separator + 1));
  }

  /** Whether it is made up. */
  public boolean simulated() {
    return kind.equals(DeviceKind.SIMULATED);
  }

  /** The place, or the kind where there is no place: tells devices of one kind apart. */
  public String shortName() {
    return place == null ? kind.word() : place;
  }

  @Override
  public String toString() {
    return place == null ? kind.word() : kind.word() + SEPARATOR + place;
  }
}
