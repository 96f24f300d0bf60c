package dev.wattstick.worker.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.record.DatasetRef;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.MeasurementSpec;
import dev.wattstick.record.Mode;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.Provenance;
import dev.wattstick.record.Scenario;
import dev.wattstick.record.SimulatedDevice;
import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerEvent.Phase;
import dev.wattstick.record.WorkerPlan;
import dev.wattstick.worker.engine.EngineException;
import dev.wattstick.worker.environment.EnvironmentReader;
import dev.wattstick.worker.meter.MeterCatalog;
import dev.wattstick.worker.simulated.SimulatedMeterProvider;
import dev.wattstick.worker.simulated.SimulatedProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline on a simulated device, in a fraction of a second. */
class MeasureTaskTest {
  private static final SimulatedDevice DEVICE = new SimulatedDevice(200_000, 0.05, 2.0, 42);
  private static final long MS = 1_000_000;

  @TempDir Path folder;
  private final List<WorkerEvent> events = new ArrayList<>();

  @BeforeEach
  void writeModel() throws IOException {
    Files.writeString(folder.resolve("model.tflite"), "anything");
  }

  @Test
  void measuresWithEveryNumberMarkedAsSimulated() {
    WorkerEvent.Measurement measurement = task().run(plan("simulated", 2, null));
    long n = measurement.phases().steadyQueries();
    assertThat(n).isGreaterThanOrEqualTo(64);
    assertThat(measurement.phases().steadyNs()).isGreaterThanOrEqualTo(400 * MS);
    assertThat(measurement.phases().warmupRuns()).isPositive();
    assertThat(measurement.latency().inference().n()).isEqualTo(n);
    assertThat(measurement.latency().inference().min()).isGreaterThan(100_000);
    assertThat(measurement.latency().endToEnd().mean())
        .isGreaterThanOrEqualTo(measurement.latency().inference().mean());
    assertThat(measurement.latency().inference().provenance()).isEqualTo(Provenance.SIMULATED);
    assertThat(measurement.throughput().provenance()).isEqualTo(Provenance.SIMULATED);
    assertThat(measurement.throughput().value())
        .isEqualTo(n * 2 * 1e9 / measurement.phases().steadyNs());
    assertThat(measurement.energy().meanPower().provenance()).isEqualTo(Provenance.SIMULATED);
    assertThat(measurement.energy().meanPower().value()).isBetween(1.9, 2.1);
    assertThat(measurement.energy().meter()).isEqualTo("simulated");
    assertThat(measurement.environment().software()).containsEntry("simulated", "1");
    assertThat(measurement.environment().before()).isNotNull();
    assertThat(measurement.inputs().get(0).shape()).startsWith(2L);
    assertThat(folder.resolve("samples.csv.gz")).isNotEmptyFile();
    assertThat(folder.resolve("power.csv.gz")).isNotEmptyFile();
  }

  @Test
  void tellsEachPhaseWhenItBegins() {
    task().run(plan("simulated", 1, null));
    assertThat(events)
        .extracting(event -> ((WorkerEvent.Progress) event).phase())
        .containsExactly(Phase.LOAD, Phase.FIRST_INFERENCE, Phase.WARM_UP, Phase.STEADY_STATE);
  }

  @Test
  void aSimulatedDeviceHasNoQuality() {
    DatasetRef dataset = new DatasetRef("digits", "/no/such/folder", "0", 10);
    WorkerEvent.Measurement measurement = task().run(plan("simulated", 1, dataset));
    assertThat(measurement.quality()).isNull();
    assertThat(measurement.qualityAbsent()).contains("simulated");
  }

  @Test
  void saysThatNoDatasetWasAskedFor() {
    assertThat(task().run(plan("simulated", 1, null)).qualityAbsent())
        .isEqualTo("no dataset was asked for");
  }

  @Test
  void anUnknownEngineIsAnsweredWithThoseThereAre() {
    assertThatThrownBy(() -> task().run(plan("simulatd", 1, null)))
        .isInstanceOfSatisfying(
            MeasureException.class,
            e -> assertThat(e.kind()).isEqualTo(FailureKind.ENGINE_UNAVAILABLE))
        .hasMessage("there is no engine simulatd; there are [simulated]");
  }

  @Test
  void aMissingModelFileIsRefused() throws IOException {
    Files.delete(folder.resolve("model.tflite"));
    assertThatThrownBy(() -> task().run(plan("simulated", 1, null)))
        .isInstanceOfSatisfying(
            EngineException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.MODEL_REFUSED));
  }

  private MeasureTask task() {
    Map<String, SimulatedDevice> devices = Map.of("fast", DEVICE);
    return new MeasureTask(
        List.of(new SimulatedProvider(devices)),
        new MeterCatalog(List.of(new SimulatedMeterProvider(devices))),
        new EnvironmentReader(folder, folder),
        System::nanoTime,
        events::add);
  }

  private WorkerPlan plan(String engine, int batchSize, @Nullable DatasetRef dataset) {
    ModelFile model =
        new ModelFile(
            "Any",
            "classification",
            "tflite",
            "int8",
            folder.resolve("model.tflite").toString(),
            8,
            "0",
            null,
            null);
    return new WorkerPlan(
        "job",
        new MeasurementSpec(
            model.model(),
            model.precision(),
            engine,
            "sim:fast",
            batchSize,
            1,
            Scenario.SINGLE_STREAM,
            Mode.QUICK,
            dataset == null ? null : dataset.name(),
            "auto",
            64,
            400 * MS,
            10_000 * MS,
            20 * MS,
            null,
            null,
            null,
            model.sha256()),
        model,
        dataset,
        DEVICE,
        folder.toString(),
        60_000 * MS);
  }
}
