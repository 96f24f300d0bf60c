package dev.wattstick.worker.environment;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@code /sys/devices/system/cpu} says. */
final class Processors {
  private static final String CPU = "devices/system/cpu/";
  private static final String FREQUENCY = CPU + "cpu0/cpufreq/";
  private static final String CACHE = CPU + "cpu0/cache/";
  private static final long HZ_PER_KHZ = 1000;

  private final SystemFiles sys;

  Processors(SystemFiles sys) {
    this.sys = sys;
  }

  /** Sets of processors that share a core; null when the topology is not told. */
  @Nullable Integer physicalCores() {
    List<String> siblings =
        sys.names(CPU, "cpu\\d+").stream()
            .map(cpu -> sys.text(CPU + cpu + "/topology/thread_siblings_list"))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return siblings.isEmpty() ? null : siblings.size();
  }

  @Nullable String governor() {
    return sys.text(FREQUENCY + "scaling_governor");
  }

  @Nullable Long minFrequencyHz() {
    return sys.scaled(FREQUENCY + "cpuinfo_min_freq", HZ_PER_KHZ);
  }

  @Nullable Long maxFrequencyHz() {
    return sys.scaled(FREQUENCY + "cpuinfo_max_freq", HZ_PER_KHZ);
  }

  @Nullable Long currentFrequencyHz() {
    return sys.scaled(FREQUENCY + "scaling_cur_freq", HZ_PER_KHZ);
  }

  /** Size of the largest data cache that the first processor can use; null when it is not told. */
  @Nullable Long lastLevelCacheBytes() {
    return sys.names(CACHE, "index\\d+").stream()
        .filter(index -> !"Instruction".equals(sys.text(CACHE + index + "/type")))
        .map(index -> cacheBytes(sys.text(CACHE + index + "/size")))
        .filter(Objects::nonNull)
        .max(Long::compare)
        .orElse(null);
  }

  /** Bytes of a size such as {@code 32768K}; null when it is not one. */
  static @Nullable Long cacheBytes(@Nullable String size) {
    return size != null && size.matches("\\d{1,9}K")
        ? Long.parseLong(size.substring(0, size.length() - 1)) << 10
        : null;
  }
}
