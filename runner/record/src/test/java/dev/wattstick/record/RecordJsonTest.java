package dev.wattstick.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RecordJsonTest {
  private static final WorkerPlan PLAN = Samples.plan();
  static final List<WorkerRequest> REQUESTS =
      List.of(
          PLAN,
          new WorkerRequest.Probe(Map.of("fast", new SimulatedDevice(1_000_000, 0.1, 2.5, 7))),
          new WorkerRequest.Infer(
              "tflite",
              "cpu",
              PLAN.model(),
              1,
              List.of(new InputShape("x", List.of(2L))),
              "serve",
              List.of("/in/a.npy"),
              "/out"));
  static final List<WorkerEvent> EVENTS =
      List.of(
          new WorkerEvent.Progress(WorkerEvent.Phase.STEADY_STATE, 10L),
          new WorkerEvent.Progress(WorkerEvent.Phase.QUALITY, null),
          Samples.measurement(),
          new WorkerEvent.Probed(
              List.of(
                  new EngineFacts(
                      "tflite",
                      "TensorFlow Lite",
                      null,
                      null,
                      List.of("tflite"),
                      false,
                      "no library",
                      "install it",
                      List.of())),
              List.of(new MeterFacts("rapl", "RAPL", "package", false, "none", "none")),
              Samples.environment()),
          new WorkerEvent.Inferred(List.of(Samples.TENSOR), List.of("/out/output0.npy")),
          new WorkerEvent.Failed(FailureKind.DYNAMIC_SHAPE, "no"));

  @ParameterizedTest
  @FieldSource("REQUESTS")
  void requestsComeBackAsTheyWere(WorkerRequest request) {
    assertThat(RecordJson.read(RecordJson.write(request), WorkerRequest.class)).isEqualTo(request);
  }

  @ParameterizedTest
  @FieldSource("EVENTS")
  void eventsComeBackAsTheyWere(WorkerEvent event) {
    assertThat(RecordJson.read(RecordJson.write(event), WorkerEvent.class)).isEqualTo(event);
  }

  @Test
  void theRunRecordComesBackAsItWas() {
    RunRecord run = Samples.run();
    assertThat(RecordJson.read(RecordJson.writePretty(run), RunRecord.class)).isEqualTo(run);
  }

  @Test
  void readsARunThatAnOlderVersionWrote() {
    String older =
        RecordJson.write(Samples.run())
            .replaceFirst("\"execution\":\\{.*?\"state\":\"carried\"\\},", "")
            .replaceFirst(",\"trend\":\\{[^}]*\\}", "");
    assertThat(older).doesNotContain("execution", "trend", "openInputs");

    RunRecord run = RecordJson.read(older, RunRecord.class);

    assertThat(run.execution()).isNull();
    assertThat(run.stability().trend()).isNull();
    assertThat(run.spec().inputs()).isNull();
    assertThat(run.id()).isEqualTo("job");
  }

  @Test
  void writesWordsInTheirPublicSpelling() {
    assertThat(RecordJson.write(PLAN))
        .contains("\"type\":\"measure\"", "\"single-stream\"", "\"quick\"")
        .doesNotContain("dataset");
    assertThat(RecordJson.write(Samples.run()))
        .contains("\"startedAt\":\"2026-01-02T03:04:05Z\"", "\"p999\":", "\"endToEnd\":")
        .doesNotContain("null");
    assertThat(RecordJson.write(EVENTS.get(5))).contains("\"dynamic-shape\"");
  }

  @Test
  void passesOverWhatANewerWriterAdds() {
    String newer = "{\"name\":\"a\",\"path\":\"/a\",\"sha256\":\"0\",\"samples\":1,\"more\":[{}]}";
    assertThat(RecordJson.read(newer, DatasetRef.class))
        .isEqualTo(new DatasetRef("a", "/a", "0", 1));
  }

  @Test
  void aMissingNumberIsNotZero() {
    assertThatThrownBy(
            () ->
                RecordJson.read(
                    "{\"name\":\"a\",\"path\":\"/a\",\"sha256\":\"0\"}", DatasetRef.class))
        .isInstanceOf(RecordFormatException.class)
        .hasMessageContaining("DatasetRef");
  }

  @Test
  void saysThatATextIsNotJson() {
    assertThatThrownBy(() -> RecordJson.read("{\"name\":", DatasetRef.class))
        .isInstanceOf(RecordFormatException.class)
        .hasMessageStartingWith("not a DatasetRef");
    assertThatThrownBy(() -> RecordJson.read("null", DatasetRef.class))
        .hasMessage("expected DatasetRef, found null");
  }
}
