package dev.wattstick.service.publish;

import dev.wattstick.record.DatasetRef;
import dev.wattstick.record.MeasurementSpec;
import dev.wattstick.record.Mode;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.Scenario;
import dev.wattstick.record.WorkerEvent.Measurement;
import dev.wattstick.record.WorkerPlan;
import dev.wattstick.service.FakeFacts;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records as the service makes them. */
final class Records {
  private static final Instant START = Instant.parse("2026-03-01T09:20:30Z");

  private Records() {}

  static RunRecord simulated(boolean withDataset) {
    DatasetRef dataset =
        withDataset ? new DatasetRef("digits", "/models/datasets/digits", "ab", 2) : null;
    return of("job-1", "simulated", "sim:fast", dataset);
  }

  static RunRecord withoutEnergyAndQuality() {
    return of("job-1", "tflite", "cpu", null);
  }

  static RunRecord of(String id, String engine, String device, @Nullable DatasetRef dataset) {
    ModelFile model =
        new ModelFile(
            "Digits",
            "classification",
            "tflite",
            "float32",
            "/models/d.tflite",
            7,
            "cd",
            null,
            null);
    WorkerPlan plan =
        new WorkerPlan(
            id,
            new MeasurementSpec(
                model.model(),
                model.precision(),
                engine,
                device,
                2,
                1,
                Scenario.SINGLE_STREAM,
                Mode.QUICK,
                dataset == null ? null : dataset.name(),
                "auto",
                128,
                1,
                1,
                1,
                null,
                null,
                null,
                model.sha256()),
            model,
            dataset,
            null,
            "/tmp",
            1);
    Measurement measured = FakeFacts.measurement(plan);
    return new RunRecord(
        RunRecord.SCHEMA_VERSION,
        id,
        1,
        START,
        START.plusSeconds(12),
        engine.equals("simulated"),
        Verdicts.judge(Mode.QUICK, Scenario.SINGLE_STREAM, 2, measured),
        "bench CPU",
        "fingerprint",
        model,
        dataset,
        measured.engine(),
        new RunRecord.Device(device, "Test", "CPU", plan.simulated()),
        plan.spec(),
        measured.phases(),
        measured.latency(),
        measured.throughput(),
        measured.energy(),
        measured.quality(),
        measured.qualityAbsent(),
        measured.stability(),
        measured.acceleration(),
        measured.inputs(),
        measured.outputs(),
        measured.execution(),
        measured.environment(),
        new RunRecord.Software("1.2.3", null, "ef"),
        Map.of());
  }
}
