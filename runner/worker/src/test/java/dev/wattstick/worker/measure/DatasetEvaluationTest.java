package dev.wattstick.worker.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.quality.Evaluators;
import dev.wattstick.record.InputSpec;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.worker.dataset.Dataset;
import dev.wattstick.worker.dataset.DatasetException;
import dev.wattstick.worker.dataset.DatasetFolder;
import dev.wattstick.worker.dataset.PictureInputs;
import dev.wattstick.worker.engine.LoadedModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetEvaluationTest {
  private static final InputSpec SPEC =
      new InputSpec("NHWC", "GRAY", List.of(0.0), List.of(1.0), new InputSpec.Quantization(1, 0));
  private static final int CLASSES = 4;

  @TempDir Path folder;
  private DatasetFolder files;

  /** A picture of value v makes the model prefer the classes v, v + 1, … in this order. */
  @BeforeEach
  void writeDataset() throws IOException {
    files =
        new DatasetFolder(folder)
            .describe("{\"0\":\"a\",\"1\":\"b\",\"2\":\"c\",\"3\":\"d\"}")
            .gray("images/right.png", 1, 1, 2, 2)
            .gray("images/second.png", 1, 1, 1, 2)
            .gray("images/last.png", 1, 1, 3, 2);
  }

  @Test
  void countsTheLabelAmongTheHighestScores() {
    assertThat(evaluate(1))
        .isEqualTo(
            new RunRecord.Quality(
                "digits",
                3,
                true,
                Map.of("accuracy_k1", 1 / 3.0, "accuracy_k3", 2 / 3.0),
                Map.of("accuracy_k1", 1, "accuracy_k3", 2)));
  }

  @Test
  void aBatchThatIsNotFullCountsItsSamplesOnce() {
    assertThat(evaluate(2)).isEqualTo(evaluate(1));
    assertThat(evaluate(5)).isEqualTo(evaluate(1));
  }

  @Test
  void namesAllPicturesThatCannotBeDecoded() throws IOException {
    for (String file : List.of("images/right.png", "images/last.png")) {
      Path path = folder.resolve(file);
      Files.write(path, Arrays.copyOf(Files.readAllBytes(path), 45));
    }
    assertThatThrownBy(() -> evaluate(2))
        .isInstanceOf(DatasetException.class)
        .hasMessageContainingAll("right.png", "last.png");
  }

  @Test
  void aModelOfAnotherTaskIsRefused() {
    assertThatThrownBy(() -> evaluate(1, "detection"))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            "dataset digits: quality can be evaluated for task classification, not for detection");
  }

  private RunRecord.Quality evaluate(int batch) {
    return evaluate(batch, "classification");
  }

  private RunRecord.Quality evaluate(int batch, String task) {
    try (LoadedModel model = new Shifted(batch)) {
      return DatasetEvaluation.of(Evaluators.standard(), task, pictures(batch), model)
          .run(
              ByteBuffer.allocateDirect(batch),
              new ByteBuffer[] {ByteBuffer.allocateDirect(batch * CLASSES)});
    }
  }

  private PictureInputs pictures(int batch) {
    return PictureInputs.of(Dataset.open(folder, Evaluators.standard()), SPEC, inputs(batch));
  }

  private static List<TensorFacts> inputs(long batch) {
    return List.of(new TensorFacts("image", "uint8", List.of(batch, 1L, 1L, 1L), null));
  }

  private static List<TensorFacts> outputs(long batch) {
    return List.of(new TensorFacts("scores", "uint8", List.of(batch, (long) CLASSES), null));
  }

  /** Scores falling from the class that the input names. */
  private record Shifted(int batch, byte[] values) implements LoadedModel {
    Shifted(int batch) {
      this(batch, new byte[batch]);
    }

    @Override
    public List<TensorFacts> inputs() {
      return DatasetEvaluationTest.inputs(batch);
    }

    @Override
    public List<TensorFacts> outputs() {
      return DatasetEvaluationTest.outputs(batch);
    }

    @Override
    public RunRecord.Engine engine() {
      return new RunRecord.Engine("shifted", "1", null);
    }

    @Override
    public RunRecord.Acceleration acceleration() {
      return new RunRecord.Acceleration(null, null, null, "cpu");
    }

    @Override
    public void writeInput(int index, ByteBuffer data) {
      data.duplicate().get(values);
    }

    @Override
    public void invoke() {}

    @Override
    public void readOutput(int index, ByteBuffer into) {
      for (int i = 0; i < batch * CLASSES; i++) {
        into.put(i, (byte) (200 - (i % CLASSES - values[i / CLASSES] + CLASSES) % CLASSES));
      }
    }

    @Override
    public Tensor lookUpOutput(int index) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }
}
