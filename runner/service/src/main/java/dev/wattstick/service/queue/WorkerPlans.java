package dev.wattstick.service.queue;

import dev.wattstick.record.DatasetRef;
import dev.wattstick.record.DeviceId;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.MeasurementSpec;
import dev.wattstick.record.SimulatedDevice;
import dev.wattstick.record.WorkerPlan;
import dev.wattstick.service.catalog.CatalogDataset;
import dev.wattstick.service.catalog.CatalogException;
import dev.wattstick.service.catalog.Checked;
import dev.wattstick.service.catalog.Models;
import dev.wattstick.service.plan.JobSpec;
import dev.wattstick.service.probe.SimulatedChoice;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a worker's plan of a job, after looking at every file it needs. */
@Singleton
final class WorkerPlans {
  private final Models models;
  private final Checked checked;
  private final Map<String, SimulatedDevice> simulated;

  @Inject
  WorkerPlans(Models models, Checked checked, SimulatedChoice simulated) {
    this(models, checked, simulated.devices());
  }

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
  WorkerPlan plan(Job queued, Path outputDirectory) {
    JobSpec job = queued.spec();
    MeasurementSpec spec = job.measurement();
    checked.model(job.file());
    if (spec.inputs() != null) {
      spec.inputs().forEach(checked::input);
    }
    return new WorkerPlan(
        queued.id(),
        spec,
        job.file(),
        spec.dataset() == null ? null : dataset(spec.dataset()),
        simulated(DeviceId.parse(spec.device())),
        outputDirectory.toString(),
        job.timeoutNs());
  }

  private DatasetRef dataset(String name) {
    CatalogDataset dataset =
        models
            .current()
            .dataset(name)
            .orElseThrow(
                () ->
                    new CatalogException(
                        FailureKind.DATASET_REFUSED,
                        "The dataset " + name + " is no longer in the catalog.",
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
