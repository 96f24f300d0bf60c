package dev.wattstick.record;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the setting {@code wattstick.simulated}: {@code name=latency,jitter,watts,seed;…}. */
public final class SimulatedDevices {
  /** The simulated devices where nothing else is set. */
  public static final String USUAL = "fast=PT0.0005S,0.05,2.0,1;slow=PT0.02S,0.05,5.0,2";

  private static final Pattern DEVICE =
      Pattern.compile("\\s*([a-z0-9-]+)=([^,]+),([0-9.]+),([0-9.]+),([0-9]+)\\s*");

  private SimulatedDevices() {}

  /**
   * The devices by name, in the order of the text.
   *
   * @throws IllegalArgumentException when a part is not of that form
   */
  public static Map<String, SimulatedDevice> parse(String text) {
    Map<String, SimulatedDevice> devices = new LinkedHashMap<>();
    for (String part : text.split(";", -1)) {
      if (!part.isBlank()) {
        Matcher matcher = DEVICE.matcher(part);
        if (!matcher.matches()) {
          throw wrong(part);
        }
        devices.put(matcher.group(1), device(part, matcher));
      }
    }
    return devices;
  }

  private static SimulatedDevice device(String part, Matcher matcher) {
    try {
      return new SimulatedDevice(
          Duration.parse(matcher.group(2)).toNanos(),
          Double.parseDouble(matcher.group(3)),
          Double.parseDouble(matcher.group(4)),
          Long.parseLong(matcher.group(5)));
    } catch (DateTimeParseException | NumberFormatException e) {
      throw wrong(part);
    }
  }

  private static IllegalArgumentException wrong(String part) {
    return new IllegalArgumentException(
        "wattstick.simulated: '"
            + part
            + "' is not name=latency,jitter,watts,seed such as fast=PT0.0005S,0.05,2.0,1");
  }
}
