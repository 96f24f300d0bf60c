package dev.wattstick.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The machine a run was measured on; what cannot be read is null, never guessed.
 *
 * @param host short host name
 * @param os for example {@code Linux}
 * @param kernel release, for example {@code 6.1.0-18-amd64}
 * @param kernelVersion the kernel's build line
 * @param architecture for example {@code x86_64}
 * @param cpu the processor's own name
 * @param physicalCores cores without hyper-threads
 * @param logicalCores processors the system offers
 * @param memoryTotalBytes installed memory
 * @param memoryAvailableBytes free for new work before the run
 * @param governor frequency governor of the first processor
 * @param minFrequencyHz lowest, of the first processor
 * @param maxFrequencyHz highest
 * @param before state just before the timed part
 * @param after state just after it
 * @param hostNoise the coefficient of variation of a fixed spin loop before the run: 0 is a silent
 *     machine
 * @param java runtime version of the worker
 * @param jvmFlags of the worker
 * @param software further versions, by name: engines and their libraries
 */
public record EnvironmentFacts(
    String host,
    String os,
    String kernel,
    @Nullable String kernelVersion,
    String architecture,
    @Nullable String cpu,
    @Nullable Integer physicalCores,
    int logicalCores,
    @Nullable Long memoryTotalBytes,
    @Nullable Long memoryAvailableBytes,
    @Nullable String governor,
    @Nullable Long minFrequencyHz,
    @Nullable Long maxFrequencyHz,
    @Nullable Thermal before,
    @Nullable Thermal after,
    @Nullable Double hostNoise,
    String java,
    List<String> jvmFlags,
    Map<String, String> software) {

  /**
   * Temperature and frequency at one moment.
   *
   * @param temperaturesCelsius by sensor name; empty where none can be read
   * @param frequencyHz current, of the first processor; null where it cannot be read
   */
  public record Thermal(Map<String, Double> temperaturesCelsius, @Nullable Long frequencyHz) {}
}
