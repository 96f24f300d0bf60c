package dev.wattstick.testing;

import dev.wattstick.record.EnvironmentFacts;
import dev.wattstick.record.Execution;
import dev.wattstick.record.LatencyStatistics;
import dev.wattstick.record.Measured;
import dev.wattstick.record.MeasurementSpec;
import dev.wattstick.record.Mode;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.Provenance;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.Scenario;
import dev.wattstick.record.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run record for tests, like every other but for what is asked for. */
public final class SampleRun {
  private final String id;
  private String environment = "Desktop CPU";
  private String fingerprint = "f00dfeed1";
  private String precision = "float32";
  private Verdict.Value verdict = Verdict.Value.VALID;
  private double milliseconds = 10;
  private int batch = 1;
  private int threads = 1;
  private @Nullable Long p50;
  private @Nullable Long p90;
  private Instant finishedAt = Instant.EPOCH;
  private boolean simulated;
  private Measured energy = Measured.absent("J", "no meter");
  private RunRecord.@Nullable Quality quality;
  private @Nullable Execution execution;

  private SampleRun(String id) {
    this.id = id;
  }

  public static SampleRun run(String id) {
    return new SampleRun(id);
  }

  public SampleRun environment(String name) {
    environment = name;
    return this;
  }

  public SampleRun fingerprint(String digest) {
    fingerprint = digest;
    return this;
  }

  /** Of its one input, which the file leaves open. */
  public SampleRun shape(Long... dimensions) {
    execution =
        new Execution(
            Execution.InputData.random(1),
            null,
            List.of(),
            List.of(new Execution.OpenInput("x", "[?, ?]", List.of(dimensions), false)),
            null);
    return this;
  }

  /** Of a file with two. */
  public SampleRun signature(String name, String other) {
    execution = new Execution(Execution.InputData.random(1), name, List.of(other), List.of(), null);
    return this;
  }

  public SampleRun precision(String name) {
    precision = name;
    return this;
  }

  public SampleRun verdict(Verdict.Value value) {
    verdict = value;
    return this;
  }

  public SampleRun milliseconds(double mean) {
    milliseconds = mean;
    return this;
  }

  public SampleRun percentiles(long p50Ns, long p90Ns) {
    p50 = p50Ns;
    p90 = p90Ns;
    return this;
  }

  public SampleRun finishedAt(Instant moment) {
    finishedAt = moment;
    return this;
  }

  public SampleRun batch(int size) {
    batch = size;
    return this;
  }

  public SampleRun threads(int count) {
    threads = count;
    return this;
  }

  public SampleRun simulated() {
    simulated = true;
    return this;
  }

  public SampleRun energy(double joules, Provenance provenance) {
    energy =
        Measured.of(joules, "J", provenance, provenance.name().toLowerCase(java.util.Locale.ROOT));
    return this;
  }

  public SampleRun accuracy(double top1) {
    quality =
        new RunRecord.Quality(
            "imagenet", 500, false, Map.of("accuracy_k1", top1), Map.of("accuracy_k1", 1));
    return this;
  }

  public RunRecord record() {
    Provenance clock = simulated ? Provenance.SIMULATED : Provenance.METER;
    ModelFile model = model();
    return new RunRecord(
        RunRecord.SCHEMA_VERSION,
        id,
        1,
        Instant.EPOCH,
        finishedAt,
        simulated,
        new Verdict(verdict, List.of(new Verdict.Condition("c", true, "d")), "nothing"),
        environment,
        fingerprint,
        model,
        null,
        new RunRecord.Engine("tflite", "2.21.0", null),
        new RunRecord.Device("cpu", "Core", "CPU", null),
        spec(model),
        new RunRecord.Phases(1, 2, 3, 4, 5, 6),
        latencies(clock),
        Measured.of(1000 / milliseconds, "1/s", clock, "clock"),
        new RunRecord.Energy(
            energy, Measured.absent("J", "no idle"), Measured.absent("W", "no meter"), null, null),
        quality,
        quality == null ? "no dataset" : null,
        new RunRecord.Stability(List.of(), null, true, null),
        new RunRecord.Acceleration("XNNPACK", 64, 67, "cpu"),
        List.of(),
        List.of(),
        execution,
        facts(),
        new RunRecord.Software("0.1.0", null, "cd"),
        Map.of());
  }

  private RunRecord.Latencies latencies(Provenance clock) {
    LatencyStatistics latency =
        new LatencyStatistics(
            100, 1, 2, milliseconds * 1e6, 1.0, p50, p90, null, null, null, null, clock);
    return new RunRecord.Latencies(latency, latency);
  }

  private ModelFile model() {
    return new ModelFile(
        "MobileNetV2", "classification", "tflite", precision, "/m", 3_500_000, "ab", null, null);
  }

  private MeasurementSpec spec(ModelFile model) {
    return new MeasurementSpec(
        model.model(),
        model.precision(),
        "tflite",
        "cpu",
        batch,
        threads,
        Scenario.SINGLE_STREAM,
        Mode.STANDARD,
        null,
        "auto",
        1,
        2,
        3,
        4,
        null,
        null,
        null,
        model.sha256());
  }

  private static EnvironmentFacts facts() {
    return new EnvironmentFacts(
        "Desktop", "Linux", "6.1", null, "x86_64", null, null, 4, null, null, null, null, null,
        null, null, null, "17", List.of(), Map.of());
  }
}
