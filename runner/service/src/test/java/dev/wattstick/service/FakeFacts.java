package dev.wattstick.service;

import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.EngineFacts.DeviceFacts;
import dev.wattstick.record.EnvironmentFacts;
import dev.wattstick.record.Execution;
import dev.wattstick.record.LatencyStatistics;
import dev.wattstick.record.Measured;
import dev.wattstick.record.MeterFacts;
import dev.wattstick.record.Provenance;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.record.WorkerEvent.Measurement;
import dev.wattstick.record.WorkerEvent.Probed;
import dev.wattstick.record.WorkerPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** What a node with one processor, two simulated devices and no OpenVINO would tell. */
public final class FakeFacts {
  public static final long QUERIES = 200;

  /** Of a model with fixed shapes, on random inputs. */
  public static final Execution EXECUTION =
      new Execution(Execution.InputData.random(1), null, List.of(), List.of(), null);

  private FakeFacts() {}

  public static Probed probed() {
    DeviceFacts cpu = new DeviceFacts("cpu", "Test CPU @ 1 GHz", "CPU", false);
    return new Probed(
        List.of(
            new EngineFacts(
                "tflite",
                "TensorFlow Lite",
                "2.21.0",
                "/lib/x.so",
                List.of("tflite"),
                true,
                null,
                null,
                List.of(cpu)),
            new EngineFacts(
                "openvino",
                "OpenVINO",
                null,
                null,
                List.of("openvino-ir", "onnx", "tflite"),
                false,
                "its library is not installed",
                "pip install openvino",
                List.of()),
            new EngineFacts(
                "simulated",
                "Simulated devices",
                "1",
                null,
                List.of("tflite", "openvino-ir", "onnx"),
                true,
                null,
                null,
                List.of(
                    new DeviceFacts("sim:fast", "Simulated fast", "SIM", true),
                    new DeviceFacts("sim:slow", "Simulated slow", "SIM", true)))),
        List.of(
            new MeterFacts("rapl", "RAPL", "package", false, "no such file", "run as root"),
            new MeterFacts("simulated", "Simulated", "stick", true, null, null)),
        environment());
  }

  public static EnvironmentFacts environment() {
    return new EnvironmentFacts(
        "bench",
        "Linux",
        "6.1.0",
        "#1 SMP",
        "x86_64",
        "Test CPU @ 1 GHz",
        2,
        4,
        8L << 30,
        4L << 30,
        "performance",
        800_000_000L,
        3_000_000_000L,
        new EnvironmentFacts.Thermal(Map.of("package", 40.0), 2_000_000_000L),
        new EnvironmentFacts.Thermal(Map.of("package", 45.0), 2_100_000_000L),
        0.01,
        "17.0.15",
        List.of("-Xmx2g"),
        Map.of("tensorflow-lite", "2.21.0"));
  }

  public static Measurement measurement(WorkerPlan plan) {
    LatencyStatistics latency =
        new LatencyStatistics(
            QUERIES,
            900_000,
            1_500_000,
            1_000_000.5,
            1000.0,
            1_000_000L,
            1_200_000L,
            1_300_000L,
            null,
            null,
            null,
            Provenance.METER);
    boolean simulated = plan.spec().engine().equals("simulated");
    Provenance source = simulated ? Provenance.SIMULATED : Provenance.METER;
    return new Measurement(
        new RunRecord.Engine(plan.spec().engine(), "2.21.0", null),
        new RunRecord.Phases(1_000_000, 2_000_000, 10, 500_000_000, QUERIES, 10_000_000_000L),
        new RunRecord.Latencies(latency, latency),
        Measured.of(20.0 * plan.spec().batchSize(), "1/s", source, "clock"),
        simulated
            ? new RunRecord.Energy(
                Measured.of(0.001, "J", source, "meter simulated"),
                Measured.absent("J", "no idle baseline"),
                Measured.of(2.0, "W", source, "meter simulated"),
                "simulated",
                "stick")
            : new RunRecord.Energy(
                Measured.absent("J", "no meter"),
                Measured.absent("J", "no meter"),
                Measured.absent("W", "no meter"),
                null,
                null),
        plan.dataset() == null
            ? null
            : new RunRecord.Quality(
                plan.dataset().name(),
                2,
                true,
                Map.of("accuracy_k1", 0.5, "accuracy_k3", 1.0),
                Map.of("accuracy_k1", 1, "accuracy_k3", 2)),
        plan.dataset() == null ? "no dataset was asked for" : null,
        new RunRecord.Stability(List.of(1.0e6, 1.01e6, 1.0e6), 1.01, true, null),
        new RunRecord.Acceleration("XNNPACK", 5, 5, plan.spec().device()),
        environment(),
        List.of(new TensorFacts("in", "float32", List.of(1L, 32L, 32L, 1L), null)),
        List.of(new TensorFacts("out", "float32", List.of(1L, 10L), null)),
        EXECUTION);
  }

  /** The files that a worker leaves in its output folder. */
  static void writeFiles(WorkerPlan plan, Path log) {
    try {
      Files.writeString(log, "the worker's last line\n");
      Path samples = Path.of(plan.outputDirectory()).resolve("samples.csv.gz");
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(samples))) {
        out.write(
            "index,start_ns,inference_ns,end_to_end_ns\n0,0,1000000,1100000\n"
                .getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
