package dev.wattstick.worker.environment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code /proc/cpuinfo} says about the first processor. */
final class CpuInfo {
  private static final String ARM = "0x41";

  /** Arm's part numbers, from its processors' technical reference manuals (MIDR_EL1). */
  private static final Map<String, String> ARM_PARTS =
      Map.ofEntries(
          Map.entry("0xd03", "Cortex-A53"),
          Map.entry("0xd04", "Cortex-A35"),
          Map.entry("0xd05", "Cortex-A55"),
          Map.entry("0xd07", "Cortex-A57"),
          Map.entry("0xd08", "Cortex-A72"),
          Map.entry("0xd09", "Cortex-A73"),
          Map.entry("0xd0a", "Cortex-A75"),
          Map.entry("0xd0b", "Cortex-A76"),
          Map.entry("0xd0c", "Neoverse-N1"),
          Map.entry("0xd0d", "Cortex-A77"),
          Map.entry("0xd40", "Neoverse-V1"),
          Map.entry("0xd41", "Cortex-A78"),
          Map.entry("0xd44", "Cortex-X1"),
          Map.entry("0xd46", "Cortex-A510"),
          Map.entry("0xd47", "Cortex-A710"),
          Map.entry("0xd49", "Neoverse-N2"),
          Map.entry("0xd4d", "Cortex-A715"));

  private CpuInfo() {}

  /** The processor's own name, for example {@code ARM Cortex-A72}; null when it is not told. */
  static @Nullable String processorName(String cpuinfo) {
    String name = field(cpuinfo, "model name");
    if (name != null) {
      return name;
    }
    String part = ARM_PARTS.get(String.valueOf(field(cpuinfo, "CPU part")));
    if (part != null && ARM.equals(field(cpuinfo, "CPU implementer"))) {
      return "ARM " + part;
    }
    return null;
  }

  private static @Nullable String field(String cpuinfo, String name) {
    return cpuinfo
        .lines()
        .filter(
            line -> line.contains(":") && line.substring(0, line.indexOf(':')).strip().equals(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse(null);
  }
}
