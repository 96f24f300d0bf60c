package dev.wattstick.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measurement, with every choice made: the effective plan that the record keeps.
 *
 * @param jobId the job this is for
 * @param engine {@code tflite}, {@code openvino}, {@code simulated}
 * @param device for example {@code cpu}, {@code sim:fast}
 * @param batchSize samples a query
 * @param threads threads of the engine
 * @param minQueries the steady state has at least this many queries
 * @param minDurationNs and lasts at least this long
 * @param maxDurationNs but ends after this long, even with fewer queries than the minimum
 * @param minWarmupNs the discarded runs before it last at least this long (and are at least one)
 * @param dataset to evaluate quality on, after the timed part; null for none
 * @param meter {@code auto}, {@code none} or a meter's id
 * @param simulated the device's behaviour for engine {@code simulated}; else null
 * @param outputDirectory an existing folder, to which the worker writes {@code samples.csv.gz} and
 *     {@code power.csv.gz}
 * @param shapes for inputs that the file leaves open; null or empty when none was asked for
 * @param signature which of the file's graphs to run; null for its first
 * @param inputs arrays for the timed queries, one an input; null for the dataset's pictures or
 *     random ones
 * @param deadlineNs the worker ends itself when its work takes longer than this
 */
public record WorkerPlan(
    String jobId,
    ModelFile model,
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
    @Nullable DatasetRef dataset,
    String meter,
    @Nullable SimulatedDevice simulated,
    String outputDirectory,
    @Nullable List<InputShape> shapes,
    @Nullable String signature,
    @Nullable List<InputFile> inputs,
    long deadlineNs)
    implements WorkerRequest {}
