package dev.wattstick.record;

import org.jspecify.annotations.Nullable;

/**
 * One measurement as a worker is asked for it.
 *
 * @param jobId the job this is for
 * @param model the file that the settings name
 * @param dataset the dataset that they name; null for none
 * @param simulated the device's behaviour for engine {@code simulated}; else null
 * @param outputDirectory an existing folder, to which the worker writes {@code samples.csv.gz} and
 *     {@code power.csv.gz}
 * @param deadlineNs the worker ends itself when its work takes longer than this
 */
public record WorkerPlan(
    String jobId,
    MeasurementSpec spec,
    ModelFile model,
    @Nullable DatasetRef dataset,
    @Nullable SimulatedDevice simulated,
    String outputDirectory,
    long deadlineNs)
    implements WorkerRequest {}
