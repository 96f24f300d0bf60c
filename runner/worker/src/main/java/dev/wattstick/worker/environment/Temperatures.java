package dev.wattstick.worker.environment;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sensors of {@code /sys/class/thermal} and {@code /sys/class/hwmon}, in degrees Celsius. */
final class Temperatures {
  private static final double MILLIDEGREES = 1000;
  private static final String ZONES = "class/thermal/";
  private static final String MONITORS = "class/hwmon/";

  private final SystemFiles sys;

  Temperatures(SystemFiles sys) {
    this.sys = sys;
  }

  /** By sensor name; of several with one name, all but the first have their place added. */
  Map<String, Double> read() {
    Map<String, Double> celsius = new TreeMap<>();
    for (String zone : sys.names(ZONES, "thermal_zone\\d+")) {
      add(celsius, sys.text(ZONES + zone + "/type"), zone, ZONES + zone + "/temp");
    }
    for (String monitor : sys.names(MONITORS, "hwmon\\d+")) {
      addMonitor(celsius, MONITORS + monitor + "/", monitor);
    }
    return celsius;
  }

  private void addMonitor(Map<String, Double> celsius, String folder, String monitor) {
    String chip = sys.text(folder + "name");
    for (String input : sys.names(folder, "temp\\d+_input")) {
      String label = sys.text(folder + input.replace("_input", "_label"));
      String name = label == null || chip == null ? chip : chip + " " + label;
      add(celsius, name, monitor + "/" + input, folder + input);
    }
  }

  private void add(
      Map<String, Double> celsius, @Nullable String name, String place, String valuePath) {
    Long millidegrees = sys.number(valuePath);
    if (millidegrees != null) {
      String key = name == null ? place : celsius.containsKey(name) ? name + " " + place : name;
      celsius.put(key, millidegrees / MILLIDEGREES);
    }
  }
}
