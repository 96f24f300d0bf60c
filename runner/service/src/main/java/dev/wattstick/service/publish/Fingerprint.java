package dev.wattstick.service.publish;

import dev.wattstick.record.EnvironmentFacts;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.Sha256;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A digest over everything of machine and software that could change a latency: runs with different
 * ones are never averaged.
 */
final class Fingerprint {
  private Fingerprint() {}

  static String of(EnvironmentFacts facts, RunRecord.Engine engine, String workerSha256) {
    return Sha256.of(
        List.of(
                "cpu " + facts.cpu(),
                "cores " + facts.physicalCores() + "/" + facts.logicalCores(),
                "memory " + facts.memoryTotalBytes(),
                "architecture " + facts.architecture(),
                "kernel " + facts.kernel() + " " + facts.kernelVersion(),
                "governor " + facts.governor(),
                "engine " + engine.id() + " " + engine.version(),
                "worker " + workerSha256,
                "java " + facts.java())
            .stream()
            .collect(Collectors.joining("\n")));
  }
}
