package dev.wattstick.service.plan;

import dev.wattstick.record.InputFile;
import dev.wattstick.record.InputShape;
import dev.wattstick.record.Mode;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.Scenario;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a job measures, with every choice made; stored with the job.
 *
 * @param file the very file, by its digest
 * @param dataset name of the dataset; null for none
 * @param qualityAbsent why there is no dataset; null when there is one
 * @param shapes for inputs that the file leaves open; null when none was asked for
 * @param signature which of the file's graphs to run; null for its first
 * @param inputs the service's own copies of the given arrays; null when none were given
 * @param timeoutNs of the whole measurement
 */
public record JobSpec(
    ModelFile file,
    String engine,
    String device,
    int batchSize,
    int threads,
    Scenario scenario,
    Mode mode,
    long minQueries,
    long minDurationNs,
    long maxDurationNs,
    long minWarmupNs,
    @Nullable String dataset,
    @Nullable String qualityAbsent,
    String meter,
    int priority,
    long timeoutNs,
    Map<String, String> labels,
    @Nullable List<InputShape> shapes,
    @Nullable String signature,
    @Nullable List<InputFile> inputs) {}
