package dev.wattstick.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerRequest;
import dev.wattstick.worker.models.ModelFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerMainTest {
  private static final Consumer<WorkerEvent> NOBODY = event -> {};

  @TempDir Path folder;

  @Test
  void aProbeIsAnswered() {
    assertThat(WorkerMain.answer(new WorkerRequest.Probe(Map.of()), NOBODY))
        .isInstanceOf(WorkerEvent.Probed.class);
  }

  @Test
  void aRefusalKeepsItsKind() {
    assertThat(WorkerMain.answer(Plans.simulated(folder, "sim:fast", "nothing"), NOBODY))
        .isInstanceOfSatisfying(
            WorkerEvent.Failed.class,
            failed -> assertThat(failed.kind()).isEqualTo(FailureKind.ENGINE_UNAVAILABLE));
  }

  @Test
  void aDefectIsInternalWithItsText() {
    Consumer<WorkerEvent> defect =
        event -> {
          throw new IllegalStateException("a bug");
        };
    assertThat(WorkerMain.answer(Plans.simulated(folder, "sim:fast"), defect))
        .isEqualTo(
            new WorkerEvent.Failed(
                FailureKind.INTERNAL,
                "a defect of the worker: java.lang.IllegalStateException: a bug"));
  }

  @Test
  void aMissingClassIsADefectToo() {
    Consumer<WorkerEvent> defect =
        event -> {
          throw new NoClassDefFoundError("gone");
        };
    assertThat(WorkerMain.answer(Plans.simulated(folder, "sim:fast"), defect))
        .isInstanceOfSatisfying(
            WorkerEvent.Failed.class,
            failed -> assertThat(failed.kind()).isEqualTo(FailureKind.INTERNAL));
  }

  @Test
  void directMemoryThatIsNotThereIsOutOfMemory() {
    Consumer<WorkerEvent> full =
        event -> {
          throw new OutOfMemoryError("Cannot reserve direct buffer memory");
        };
    assertThat(WorkerMain.answer(Plans.simulated(folder, "sim:fast"), full))
        .isEqualTo(
            new WorkerEvent.Failed(
                FailureKind.OUT_OF_MEMORY, "Cannot reserve direct buffer memory"));
  }

  @Test
  void aFailureCallsTheFileAsItsOwnerDoes() throws IOException {
    Path stored = Files.writeString(folder.resolve("model.tflite"), "hello");
    ModelFile given = ModelFiles.of(stored, "tflite").at(stored.toString(), "größe [1].tflite");
    WorkerRequest.Infer infer =
        new WorkerRequest.Infer(
            "tflite", "cpu", given, 0, List.of(), null, List.of(), folder.toString());
    assertThat(WorkerMain.answer(infer, NOBODY))
        .isInstanceOfSatisfying(
            WorkerEvent.Failed.class,
            failed ->
                assertThat(failed.message())
                    .startsWith("größe [1].tflite is text")
                    .doesNotContain(folder.toString()));
  }
}
