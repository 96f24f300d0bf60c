package dev.wattstick.quality;

import dev.wattstick.record.TensorFacts;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The output of a model that holds one score a class for each sample of a batch.
 *
 * @param index of the output
 */
record ScoresReader(int index, int classes, Elements scores) implements PredictionReader<double[]> {

  /**
   * Looks for the one output of shape [batch, classes]; dimensions of 1 do not count.
   *
   * @param faults receives what is wrong when there is none or more than one
   * @return null when there is a fault
   */
  static @Nullable ScoresReader of(
      List<TensorFacts> outputs, int batch, int classes, List<String> faults) {
    List<Long> wanted = significant(List.of((long) batch, (long) classes));
    int[] fitting =
        IntStream.range(0, outputs.size())
            .filter(i -> significant(outputs.get(i).shape()).equals(wanted))
            .toArray();
    if (fitting.length != 1) {
      faults.add(
          (fitting.length == 0 ? "none" : "more than one")
              + " of the model's outputs has one score for each of the "
              + classes
              + " classes (shape ["
              + batch
              + ", "
              + classes
              + "]); they have shapes "
              + outputs.stream().map(TensorFacts::shape).toList());
      return null;
    }
    String type = outputs.get(fitting[0]).type();
    Elements scores = Elements.of(type);
    if (scores == null) {
      faults.add("scores of type " + type + " cannot be ranked");
      return null;
    }
    return new ScoresReader(fitting[0], classes, scores);
  }

  @Override
  public List<Integer> outputs() {
    return List.of(index);
  }

  @Override
  public double[] read(ByteBuffer[] outputs, int sample) {
    double[] row = new double[classes];
    for (int i = 0; i < classes; i++) {
      row[i] = scores.at(outputs[index], sample * classes + i);
    }
    return row;
  }

  private static List<Long> significant(List<Long> shape) {
    return shape.stream().filter(dimension -> dimension != 1).toList();
  }
}
