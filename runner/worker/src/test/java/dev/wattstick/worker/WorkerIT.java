package dev.wattstick.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.LatencyStatistics;
import dev.wattstick.record.MeterFacts;
import dev.wattstick.record.Provenance;
import dev.wattstick.record.SimulatedDevice;
import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerEvent.Phase;
import dev.wattstick.record.WorkerPlan;
import dev.wattstick.record.WorkerRequest;
import dev.wattstick.record.link.Cancellation;
import dev.wattstick.record.link.ForkedWorkers;
import dev.wattstick.record.link.LinkLimits;
import dev.wattstick.record.link.WorkerCommand;
import dev.wattstick.record.link.WorkerOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged worker, forked as the service forks it. */
class WorkerIT {
  /** Of output less than by default, which takes a while to print. */
  private static final LinkLimits LIMITS =
      new LinkLimits(1 << 20, 100, 100_000, 100_000, 8 << 20, Duration.ofSeconds(10));

  @TempDir Path folder;
  private final List<WorkerEvent> events = new ArrayList<>();

  @Test
  void measuresASimulatedDevice() throws IOException {
    WorkerEvent.Measurement measurement =
        (WorkerEvent.Measurement) result(Plans.simulated(folder, "sim:fast"));
    LatencyStatistics latency = measurement.latency().inference();
    assertThat(latency.n()).isEqualTo(measurement.phases().steadyQueries());
    assertThat(latency.provenance()).isEqualTo(Provenance.SIMULATED);
    assertThat(measurement.environment().jvmFlags())
        .contains("-XX:+UseSerialGC")
        .noneMatch(flag -> flag.contains("crash.log") || flag.contains("tmpdir"));
    assertThat(events)
        .extracting(event -> ((WorkerEvent.Progress) event).phase())
        .containsExactly(Phase.LOAD, Phase.FIRST_INFERENCE, Phase.WARM_UP, Phase.STEADY_STATE);
    try (GZIPInputStream samples =
        new GZIPInputStream(Files.newInputStream(folder.resolve("samples.csv.gz")))) {
      assertThat(new String(samples.readAllBytes()).lines()).hasSize((int) latency.n() + 1);
    }
    assertThat(folder.resolve("power.csv.gz")).isNotEmptyFile();
  }

  @Test
  void probesThisNode() {
    SimulatedDevice device = new SimulatedDevice(1_000_000, 0, 1, 1);
    WorkerEvent.Probed probed =
        (WorkerEvent.Probed) result(new WorkerRequest.Probe(Map.of("fast", device)));
    assertThat(probed.engines()).extracting(EngineFacts::id).contains("simulated");
    assertThat(probed.meters()).extracting(MeterFacts::id).contains("rapl", "simulated");
    assertThat(probed.environment().logicalCores()).isPositive();
  }

  @Test
  void tellsWhyItRefuses() {
    WorkerOutcome.Failed failed =
        (WorkerOutcome.Failed)
            run(PackagedWorker.command(), Plans.simulated(folder, "sim:fast", "no-such-engine"));
    assertThat(failed.kind()).isEqualTo(FailureKind.ENGINE_UNAVAILABLE);
    assertThat(failed.message()).contains("no-such-engine").contains("simulated");
  }

  @Test
  void endsItselfAtItsOwnDeadline() {
    WorkerPlan plan = Plans.withDeadline(Plans.simulated(folder, "sim:fast"), 1);
    WorkerOutcome.Failed failed = (WorkerOutcome.Failed) run(PackagedWorker.command(), plan);
    assertThat(failed.kind()).isEqualTo(FailureKind.TIMEOUT);
    assertThat(failed.message()).contains("its own deadline");
  }

  @Test
  void endsItselfAtItsDeadlineFromWithinANativeCallToo() {
    WorkerPlan plan = Plans.withDeadline(Plans.simulated(folder, "sim:fast"), 1);
    WorkerCommand command =
        PackagedWorker.withMain(NativeFault.class, Map.of("FAULT", "endless wait"));
    WorkerOutcome.Failed failed = (WorkerOutcome.Failed) run(command, plan);
    assertThat(failed.kind()).isEqualTo(FailureKind.TIMEOUT);
    assertThat(failed.message()).contains("its own deadline");
  }

  @ParameterizedTest
  @CsvSource({
    "null pointer, NATIVE_CRASH, SIGSEGV",
    "abort, NATIVE_CRASH, SIGABRT",
    "bus error, NATIVE_CRASH, SIGBUS",
    "division by zero, NATIVE_CRASH, SIGFPE",
    "endless printing, OUTPUT_FLOOD, without end"
  })
  void survivesWhatOnlyNativeCodeDoes(String fault, FailureKind kind, String message) {
    WorkerCommand command = PackagedWorker.withMain(NativeFault.class, Map.of("FAULT", fault));
    WorkerOutcome.Failed failed =
        (WorkerOutcome.Failed) run(command, new WorkerRequest.Probe(Map.of()));
    assertThat(failed.kind()).isEqualTo(kind);
    assertThat(failed.message()).contains(message);
    assertThat(folder.toFile().list()).containsExactly("worker.log");
  }

  private WorkerEvent result(WorkerRequest request) {
    WorkerOutcome outcome = run(PackagedWorker.command(), request);
    assertThat(outcome).isInstanceOf(WorkerOutcome.Finished.class);
    return ((WorkerOutcome.Finished) outcome).result();
  }

  private WorkerOutcome run(WorkerCommand command, WorkerRequest request) {
    return new ForkedWorkers(command, ProcessBuilder::start, LIMITS)
        .run(
            request,
            Duration.ofMinutes(2),
            folder.resolve("worker.log"),
            events::add,
            new Cancellation());
  }
}
