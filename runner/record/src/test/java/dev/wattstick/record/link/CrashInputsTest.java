package dev.wattstick.record.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.record.DatasetRef;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.InputFile;
import dev.wattstick.record.MeasurementSpec;
import dev.wattstick.record.Mode;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.Scenario;
import dev.wattstick.record.WorkerPlan;
import dev.wattstick.record.WorkerRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrashInputsTest {
  private static final WorkerOutcome CRASH =
      new WorkerOutcome.Failed(FailureKind.NATIVE_CRASH, "SIGFPE", List.of());

  @Test
  void saysThatRandomInputsCrashedAndHowToGiveOthers() {
    assertThat(message(plan(null, null))).contains("SIGFPE. ", "were random", "--input");
  }

  @Test
  void namesTheDataset() {
    assertThat(message(plan(new DatasetRef("digits", "/d", "0", 1), null)))
        .contains("pictures of digits", "--input");
  }

  @Test
  void namesTheGivenFiles() {
    List<InputFile> files = List.of(new InputFile("a.npy", "/copy.npy", "int64", List.of(), "0"));
    assertThat(message(plan(null, files))).contains("a.npy").doesNotContain("--input");
  }

  @Test
  void leavesOtherOutcomesAndRequestsAlone() {
    WorkerOutcome timeout = new WorkerOutcome.Failed(FailureKind.TIMEOUT, "late", List.of());
    assertThat(CrashInputs.name(timeout, plan(null, null))).isSameAs(timeout);
    assertThat(CrashInputs.name(CRASH, new WorkerRequest.Probe(Map.of()))).isSameAs(CRASH);
  }

  private static String message(WorkerRequest request) {
    return ((WorkerOutcome.Failed) CrashInputs.name(CRASH, request)).message();
  }

  private static WorkerPlan plan(@Nullable DatasetRef dataset, @Nullable List<InputFile> inputs) {
    ModelFile model = new ModelFile("m", "other", "onnx", "unknown", "/m.onnx", 1, "0", null, null);
    return new WorkerPlan(
        "job",
        new MeasurementSpec(
            model.model(),
            model.precision(),
            "openvino",
            "cpu",
            1,
            1,
            Scenario.SINGLE_STREAM,
            Mode.QUICK,
            dataset == null ? null : dataset.name(),
            "none",
            1,
            1,
            1,
            1,
            null,
            null,
            inputs,
            model.sha256()),
        model,
        dataset,
        null,
        "/out",
        1);
  }
}
