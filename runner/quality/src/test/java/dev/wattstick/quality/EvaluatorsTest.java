package dev.wattstick.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.quality.Evaluators.Choice;
import dev.wattstick.record.TensorFacts;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvaluatorsTest {
  private static final String CLASSIFICATION = "classification";
  private static final ModelTensors MODEL = model(4);

  @Test
  void countsTheLabelAmongTheHighestScores() {
    Evaluation<?, ?> evaluation =
        ((Choice.Chosen) Evaluators.standard().choose(CLASSIFICATION, CLASSIFICATION, 4, MODEL))
            .evaluation();
    assertThat(evaluation.outputs()).containsExactly(0);
    evaluation.accept(List.of(label(0), label(1)), outputs(9, 8, 7, 6, 9, 8, 7, 6));
    // The dataset ended: the batch's second half is not looked at.
    evaluation.accept(List.of(label(3)), outputs(9, 8, 7, 6, 9, 8, 7, 6));
    assertThat(evaluation.result())
        .isEqualTo(
            new QualityResult(
                3,
                Map.of("accuracy_k1", 1 / 3.0, "accuracy_k3", 2 / 3.0),
                Map.of("accuracy_k1", 1, "accuracy_k3", 2)));
  }

  @Test
  void asManyPlacesAsClassesAreNoMetric() {
    assertThat(new Classification().metrics(4)).containsExactly("accuracy_k1", "accuracy_k3");
    assertThat(new Classification().metrics(11))
        .containsExactly("accuracy_k1", "accuracy_k3", "accuracy_k5", "accuracy_k10");
  }

  @Test
  void aTaskWithoutAnEvaluatorIsRefusedWithAllOtherFaults() {
    assertThat(faults(Evaluators.standard(), "detection", CLASSIFICATION, model(5)))
        .containsExactly(
            "quality can be evaluated for task classification, not for detection",
            "none of the model's outputs has one score for each of the 4 classes (shape [2, 4]);"
                + " they have shapes [[2, 5]]");
    assertThat(faults(Evaluators.standard(), "detection", "other", MODEL))
        .containsExactly(
            "quality can be evaluated for task classification, not for detection",
            "quality can be evaluated for task classification, not for other");
  }

  @Test
  void aDatasetOfATaskWithoutAnEvaluatorIsReadAsLabels() {
    assertThat(Evaluators.standard().annotations("detection").name()).isEqualTo("labels.csv");
    assertThat(Evaluators.standard().annotations(null).name()).isEqualTo("labels.csv");
  }

  @Test
  void aSecondTaskHasAnnotationsAndPredictionsOfItsOwn() {
    Evaluators two = new Evaluators(List.of(new Classification(), new Counting()));
    Evaluation<?, ?> evaluation =
        ((Choice.Chosen) two.choose("counting", "counting", 4, MODEL)).evaluation();
    evaluation.accept(List.of(label(2), label(1)), outputs(2, 0, 0, 0, 3, 0, 0, 0));
    assertThat(evaluation.result().metrics()).containsExactly(Map.entry("error", 2.0));
    assertThat(two.annotations("counting").name()).isEqualTo("counts.csv");
    assertThat(faults(two, CLASSIFICATION, "counting", MODEL))
        .containsExactly("the model is for task classification, the dataset for counting");
    assertThat(faults(two, "detection", CLASSIFICATION, MODEL))
        .containsExactly(
            "quality can be evaluated for task classification, counting, not for detection");
  }

  private static List<String> faults(
      Evaluators evaluators, String model, String dataset, ModelTensors tensors) {
    return ((Choice.Refused) evaluators.choose(model, dataset, 4, tensors)).faults();
  }

  private static ModelTensors model(long classes) {
    return new ModelTensors(
        List.of(), List.of(new TensorFacts("scores", "uint8", List.of(2L, classes), null)), 2);
  }

  private static Annotation label(int index) {
    return new Annotation.ClassLabel(index);
  }

  private static ByteBuffer[] outputs(int... values) {
    ByteBuffer buffer = ByteBuffer.allocate(values.length);
    for (int i = 0; i < values.length; i++) {
      buffer.put(i, (byte) values[i]);
    }
    return new ByteBuffer[] {buffer};
  }

  /** How far a predicted number is from the label, added up. */
  private static final class Counting implements Evaluator<Annotation.ClassLabel, Integer> {
    @Override
    public String task() {
      return "counting";
    }

    @Override
    public AnnotationFile annotations() {
      return new AnnotationFile() {
        @Override
        public String name() {
          return "counts.csv";
        }

        @Override
        public Content parse(String text) {
          return new Content(List.of(), List.of());
        }
      };
    }

    @Override
    public Class<Annotation.ClassLabel> annotationType() {
      return Annotation.ClassLabel.class;
    }

    @Override
    public List<String> metrics(int classes) {
      return List.of("error");
    }

    @Override
    public @Nullable PredictionReader<Integer> reader(
        ModelTensors model, int classes, List<String> faults) {
      return new PredictionReader<>() {
        @Override
        public List<Integer> outputs() {
          return List.of(0);
        }

        @Override
        public Integer read(ByteBuffer[] outputs, int sample) {
          return (int) outputs[0].get(sample * classes);
        }
      };
    }

    @Override
    public Scoring<Annotation.ClassLabel, Integer> scoring(int classes) {
      return new Scoring<>() {
        private int samples;
        private double error;

        @Override
        public void add(Annotation.ClassLabel annotation, Integer prediction) {
          samples++;
          error += Math.abs(annotation.index() - prediction);
        }

        @Override
        public QualityResult result() {
          return new QualityResult(samples, Map.of("error", error), Map.of());
        }
      };
    }
  }
}
