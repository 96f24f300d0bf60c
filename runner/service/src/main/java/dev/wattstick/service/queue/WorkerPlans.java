package dev.wattstick.service.queue;

import dev.wattstick.record.DatasetRef;
import dev.wattstick.record.DeviceId;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.SimulatedDevice;
import dev.wattstick.record.WorkerPlan;
import dev.wattstick.service.catalog.CatalogDataset;
import dev.wattstick.service.catalog.CatalogException;
import dev.wattstick.service.catalog.Checked;
import dev.wattstick.service.catalog.Models;
import dev.wattstick.service.plan.JobSpec;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a worker's plan of a job, after looking at every file it needs. */
final class WorkerPlans {
  private final Models models;
  private final Checked checked;
  private final Map<String, SimulatedDevice> simulated;

  WorkerPlans(Models models, Checked checked, Map<String, SimulatedDevice> simulated) {
    this.models = models;
    this.checked = checked;
    this.simulated = simulated;
  }

  /**
   * The effective plan.
   *
   * @throws CatalogException when the model file or the dataset is missing, damaged or another one
   */
  WorkerPlan plan(Job job, Path outputDirectory) {
    JobSpec spec = job.spec();
    checked.model(spec.file());
    if (spec.inputs() != null) {
      spec.inputs().forEach(checked::input);
    }
    return new WorkerPlan(
        job.id(),
        spec.file(),
        spec.engine(),
        spec.device(),
        spec.batchSize(),
        spec.threads(),
        spec.scenario(),
        spec.mode(),
        spec.minQueries(),
        spec.minDurationNs(),
        spec.maxDurationNs(),
        spec.minWarmupNs(),
        dataset(spec),
        spec.meter(),
        simulated(DeviceId.parse(spec.device())),
        outputDirectory.toString(),
        spec.shapes(),
        spec.signature(),
        spec.inputs(),
        spec.timeoutNs());
  }

  private @Nullable DatasetRef dataset(JobSpec spec) {
    if (spec.dataset() == null) {
      return null;
    }
    CatalogDataset dataset =
        models
            .current()
            .dataset(spec.dataset())
            .orElseThrow(
                () ->
                    new CatalogException(
                        FailureKind.DATASET_REFUSED,
                        "The dataset " + spec.dataset() + " is no longer in the catalog.",
                        null));
    return checked.dataset(dataset);
  }

  private @Nullable SimulatedDevice simulated(DeviceId id) {
    if (!id.simulated()) {
      return null;
    }
    SimulatedDevice device = simulated.get(id.shortName());
    if (device == null) {
      throw new CatalogException(
          FailureKind.ENGINE_UNAVAILABLE,
          "The simulated device " + id + " is no longer configured in wattstick.simulated.",
          null);
    }
    return device;
  }
}
