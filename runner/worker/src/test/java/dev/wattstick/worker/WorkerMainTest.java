package dev.wattstick.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerRequest;
import java.nio.file.Path;
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
}
