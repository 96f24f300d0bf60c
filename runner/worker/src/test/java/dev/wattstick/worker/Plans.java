package dev.wattstick.worker;

import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.MeasurementSpec;
import dev.wattstick.record.Mode;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.Scenario;
import dev.wattstick.record.SimulatedDevice;
import dev.wattstick.record.WorkerPlan;
import java.nio.file.Path;

/** Short plans. */
final class Plans {
  private static final long MS = 1_000_000;

  private Plans() {}

  /** On a simulated device of 50 µs, for 0.4 s. */
  static WorkerPlan simulated(Path folder, String device) {
    return simulated(folder, device, EngineFacts.SIMULATED);
  }

  static WorkerPlan simulated(Path folder, String device, String engine) {
    // Any file will do for a simulated device.
    String file = Path.of("pom.xml").toAbsolutePath().toString();
    ModelFile model =
        new ModelFile("Any", "classification", "tflite", "int8", file, 1, "0", null, null);
    MeasurementSpec spec =
        new MeasurementSpec(
            model.model(),
            model.precision(),
            engine,
            device,
            1,
            1,
            Scenario.SINGLE_STREAM,
            Mode.QUICK,
            null,
            "auto",
            128,
            400 * MS,
            60_000 * MS,
            500 * MS,
            null,
            null,
            null,
            model.sha256());
    return new WorkerPlan(
        "job",
        spec,
        model,
        null,
        new SimulatedDevice(50_000, 0.1, 2.5, 42),
        folder.toString(),
        100_000 * MS);
  }

  static WorkerPlan withDeadline(WorkerPlan plan, long deadlineNs) {
    return new WorkerPlan(
        plan.jobId(),
        plan.spec(),
        plan.model(),
        plan.dataset(),
        plan.simulated(),
        plan.outputDirectory(),
        deadlineNs);
  }
}
