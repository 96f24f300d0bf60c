package dev.wattstick.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Values with every field set, or as few as may be. */
final class Samples {
  static final TensorFacts TENSOR =
      new TensorFacts("x", "uint8", List.of(1L, 8L), new InputSpec.Quantization(0.5, 128));
  private static final LatencyStatistics LATENCY =
      new LatencyStatistics(64, 1, 9, 5.5, 1.25, 5L, 9L, null, null, null, null, Provenance.METER);

  private static final Execution EXECUTION =
      new Execution(
          Execution.InputData.ofFiles(
              List.of(
                  new InputFile("x.npy", "/inputs/12/input.npy", "uint8", List.of(1L, 8L), "12"))),
          "serve",
          List.of("train"),
          List.of(new Execution.OpenInput("x", "[?, 8]", List.of(1L, 8L), true)),
          Execution.State.CARRIED);

  private Samples() {}

  static WorkerPlan plan() {
    ModelFile model =
        new ModelFile(
            "MobileNetV2",
            "classification",
            "tflite",
            "int8",
            "/m.tflite",
            5,
            "ab",
            null,
            new InputSpec("NHWC", "RGB", List.of(127.5), List.of(127.5), null));
    return new WorkerPlan(
        "job",
        new MeasurementSpec(
            model.model(),
            model.precision(),
            "tflite",
            "cpu",
            1,
            1,
            Scenario.SINGLE_STREAM,
            Mode.QUICK,
            null,
            "auto",
            128,
            10,
            60,
            5,
            null,
            null,
            null,
            model.sha256()),
        model,
        null,
        null,
        "/out",
        100);
  }

  static EnvironmentFacts environment() {
    return new EnvironmentFacts(
        "desk",
        "Linux",
        "6.1",
        null,
        "x86_64",
        "Core",
        null,
        2,
        1L << 34,
        null,
        "performance",
        800_000_000L,
        null,
        new EnvironmentFacts.Thermal(Map.of("cpu", 40.5), 1_000_000_000L),
        new EnvironmentFacts.Thermal(Map.of(), null),
        0.01,
        "17.0.15",
        List.of("-Xmx1g"),
        Map.of("tflite", "2.21.0"));
  }

  static WorkerEvent.Measurement measurement() {
    RunRecord run = run();
    return new WorkerEvent.Measurement(
        run.engine(),
        run.phases(),
        run.latency(),
        run.throughput(),
        run.energy(),
        run.quality(),
        run.qualityAbsent(),
        run.stability(),
        run.acceleration(),
        run.facts(),
        run.inputs(),
        run.outputs(),
        EXECUTION);
  }

  static RunRecord run() {
    return new RunRecord(
        RunRecord.SCHEMA_VERSION,
        "job",
        1,
        Instant.parse("2026-01-02T03:04:05Z"),
        Instant.parse("2026-01-02T03:05:05.25Z"),
        false,
        new Verdict(
            Verdict.Value.QUICK,
            List.of(new Verdict.Condition("minimum-queries", true, "128 of 128")),
            "nothing"),
        "Desktop CPU",
        "f00",
        plan().model(),
        null,
        new RunRecord.Engine("tflite", "2.21.0", null),
        new RunRecord.Device("cpu", "Core", "CPU", null),
        plan().spec(),
        new RunRecord.Phases(1, 2, 3, 4, 64, 6),
        new RunRecord.Latencies(
            LATENCY,
            new LatencyStatistics(6636, 1, 9, 5.5, 1.25, 5L, 8L, 8L, 8L, 9L, 9L, Provenance.METER)),
        Measured.of(12.5, "1/s", Provenance.METER, "clock"),
        new RunRecord.Energy(
            Measured.absent("J", "no meter"),
            Measured.absent("J", "no meter"),
            Measured.absent("W", "no meter"),
            null,
            null),
        new RunRecord.Quality(
            "digits", 10, true, Map.of("accuracy_k1", 0.9), Map.of("accuracy_k1", 9)),
        null,
        new RunRecord.Stability(
            List.of(1.0, 1.5), null, false, new RunRecord.Trend(0.5, 1.25, false)),
        new RunRecord.Acceleration("XNNPACK", 64, 67, "cpu"),
        List.of(TENSOR),
        List.of(TENSOR),
        EXECUTION,
        environment(),
        new RunRecord.Software("0.1.0", null, "cd"),
        Map.of("campaign", "night"));
  }
}
