package dev.wattstick.worker.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.record.ElementType;
import dev.wattstick.record.Execution;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.InputFile;
import dev.wattstick.record.InputShape;
import dev.wattstick.record.MeasurementSpec;
import dev.wattstick.record.Mode;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.Scenario;
import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerPlan;
import dev.wattstick.record.npy.NpyFile;
import dev.wattstick.worker.engine.EngineException;
import dev.wattstick.worker.environment.EnvironmentReader;
import dev.wattstick.worker.meter.MeterCatalog;
import dev.wattstick.worker.models.ModelFiles;
import dev.wattstick.worker.models.TfLiteFile;
import dev.wattstick.worker.tflite.TfLiteProvider;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline on an engine, for a moment: what the record says of inputs and shapes. */
class MeasuredModelTest {
  private static final long MS = 1_000_000;
  @TempDir Path folder;

  @Test
  void saysThatInputsWereRandomAndWhatWasGuessed() throws IOException {
    WorkerEvent.Measurement measured = run(negation(-1, 2), null, null);

    assertThat(measured.execution())
        .isEqualTo(
            new Execution(
                Execution.InputData.random(0x5eed),
                null,
                List.of(),
                List.of(new Execution.OpenInput("x", "[?, 2]", List.of(1L, 2L), true)),
                null));
    assertThat(measured.outputs().get(0).shape()).containsExactly(1L, 2L);
    assertThat(measured.phases().firstInferenceNs()).isPositive();
  }

  @Test
  void measuresOnGivenInputsWhichDecideOpenShapes() throws IOException {
    InputFile x = array("x", List.of(3L, 2L), ModelFiles.floats(1, 2, 3, 4, 5, 6));

    WorkerEvent.Measurement measured = run(negation(-1, -1), null, List.of(x));

    assertThat(measured.execution().inputData()).isEqualTo(Execution.InputData.ofFiles(List.of(x)));
    assertThat(measured.execution().openInputs())
        .containsExactly(new Execution.OpenInput("x", "[?, ?]", List.of(3L, 2L), false));
    assertThat(measured.outputs().get(0).shape()).containsExactly(3L, 2L);
  }

  @Test
  void measuresOnTheShapeThatIsAskedFor() throws IOException {
    List<InputShape> shapes = InputShape.parse("4,5");

    WorkerEvent.Measurement measured = run(negation(-1, -1), shapes, null);

    assertThat(measured.inputs().get(0).shape()).containsExactly(4L, 5L);
    assertThat(measured.execution().openInputs().get(0).guessed()).isFalse();
  }

  @Test
  void measuresAnOutputWhoseRowsTheGivenInputDecides() throws IOException {
    byte[] where =
        TfLiteFile.oneOperation(
            TfLiteFile.WHERE,
            new TfLiteFile()
                .tensor("mask", TfLiteFile.BOOL, 3)
                .openTensor("places", TfLiteFile.INT64, new int[] {1, 1}, new int[] {-1, 1}));
    Path file = folder.resolve("mask.npy");
    NpyFile.write(file, ElementType.BOOL, List.of(3L), ModelFiles.bytes(1, 0, 1));
    InputFile mask = new InputFile("mask.npy", file.toString(), "bool", List.of(3L), "0");

    assertThat(run(where, null, List.of(mask)).outputs().get(0).shape()).containsExactly(2L, 1L);
  }

  @Test
  void refusesInputsThatDoNotFit() throws IOException {
    InputFile x = array("x", List.of(3L), ModelFiles.floats(1, 2, 3));

    assertThatThrownBy(() -> run(negation(1, 2), null, List.of(x, x)))
        .isInstanceOfSatisfying(
            EngineException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.INPUT_REFUSED))
        .hasMessageContainingAll("2 files are given for 1 input;", "x holds [3] of float32");
  }

  private InputFile array(String name, List<Long> shape, ByteBuffer elements) throws IOException {
    Path file = folder.resolve(name + ".npy");
    NpyFile.write(file, ElementType.FLOAT32, shape, elements);
    return new InputFile(name, file.toString(), "float32", shape, "0");
  }

  private static byte[] negation(int... signature) {
    int[] shape = signature.clone();
    for (int i = 0; i < shape.length; i++) {
      shape[i] = Math.max(1, shape[i]);
    }
    return TfLiteFile.oneOperation(
        TfLiteFile.NEG,
        new TfLiteFile()
            .openTensor("x", TfLiteFile.FLOAT32, shape, signature)
            .openTensor("y", TfLiteFile.FLOAT32, shape, signature));
  }

  private WorkerEvent.Measurement run(
      byte[] model, @Nullable List<InputShape> shapes, @Nullable List<InputFile> inputs)
      throws IOException {
    MeasureTask task =
        new MeasureTask(
            List.of(new TfLiteProvider("a processor")),
            new MeterCatalog(List.of()),
            new EnvironmentReader(folder, folder),
            System::nanoTime,
            event -> {});
    ModelFile file = ModelFiles.write(folder.resolve("m.tflite"), "tflite", model);
    return task.run(
        new WorkerPlan(
            "job",
            new MeasurementSpec(
                file.model(),
                file.precision(),
                "tflite",
                "cpu",
                1,
                1,
                Scenario.SINGLE_STREAM,
                Mode.QUICK,
                null,
                "none",
                64,
                MS,
                10_000 * MS,
                MS,
                shapes,
                null,
                inputs,
                file.sha256()),
            file,
            null,
            null,
            folder.toString(),
            60_000 * MS));
  }
}
