package dev.wattstick.worker.environment;

import dev.wattstick.record.EnvironmentFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the facts of this machine, now. */
public final class EnvironmentReader {
  private final SystemFiles proc;
  private final SystemFiles sys;

  /**
   * @param procRoot {@code /proc}
   * @param sysRoot {@code /sys}
   */
  public EnvironmentReader(Path procRoot, Path sysRoot) {
    this.proc = new SystemFiles(procRoot);
    this.sys = new SystemFiles(sysRoot);
  }

  /** Everything but the states around a run, its noise and the engines' software. */
  public EnvironmentFacts facts() {
    Processors processors = new Processors(sys);
    String cpuinfo = proc.text("cpuinfo");
    String meminfo = proc.text("meminfo");
    String commandLine = proc.text("self/cmdline");
    return new EnvironmentFacts(
        host(),
        System.getProperty("os.name"),
        kernelRelease(),
        proc.text("sys/kernel/version"),
        architecture(),
        cpuinfo == null ? null : CpuInfo.processorName(cpuinfo),
        processors.physicalCores(),
        Runtime.getRuntime().availableProcessors(),
        meminfo == null ? null : MemInfo.bytes(meminfo, "MemTotal"),
        meminfo == null ? null : MemInfo.bytes(meminfo, "MemAvailable"),
        processors.governor(),
        processors.minFrequencyHz(),
        processors.maxFrequencyHz(),
        null,
        null,
        null,
        Runtime.version().toString(),
        commandLine == null ? List.of() : JvmFlags.of(commandLine),
        Map.of());
  }

  /** Temperatures and frequency, now. */
  public EnvironmentFacts.Thermal thermal() {
    return new EnvironmentFacts.Thermal(
        new Temperatures(sys).read(), new Processors(sys).currentFrequencyHz());
  }

  /** Size of the last-level cache; null when it is not told. */
  public @Nullable Long lastLevelCacheBytes() {
    return new Processors(sys).lastLevelCacheBytes();
  }

  /** The facts with what is known only after a run. */
  public static EnvironmentFacts afterRun(
      EnvironmentFacts facts,
      EnvironmentFacts.Thermal before,
      EnvironmentFacts.Thermal after,
      double hostNoise,
      Map<String, String> software) {
    return new EnvironmentFacts(
        facts.host(),
        facts.os(),
        facts.kernel(),
        facts.kernelVersion(),
        facts.architecture(),
        facts.cpu(),
        facts.physicalCores(),
        facts.logicalCores(),
        facts.memoryTotalBytes(),
        facts.memoryAvailableBytes(),
        facts.governor(),
        facts.minFrequencyHz(),
        facts.maxFrequencyHz(),
        before,
        after,
        hostNoise,
        facts.java(),
        facts.jvmFlags(),
        software);
  }

  private String host() {
    String name = proc.text("sys/kernel/hostname");
    return name == null ? "unknown" : name.replaceFirst("\\..*", "");
  }

  private String kernelRelease() {
    String release = proc.text("sys/kernel/osrelease");
    return release == null ? System.getProperty("os.version") : release;
  }

  /** The kernel's name for what Java calls by another. */
  private static String architecture() {
    String name = System.getProperty("os.arch");
    return name.equals("amd64") ? "x86_64" : name;
  }
}
