package dev.wattstick.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Top-k accuracy: is the label among the k highest scores? */
final class Classification implements Evaluator<Annotation.ClassLabel, double[]> {
  private static final List<Integer> KS = List.of(1, 3, 5, 10);
  private static final String METRIC = "accuracy_k";

  @Override
  public String task() {
    return "classification";
  }

  @Override
  public AnnotationFile annotations() {
    return new ClassLabels();
  }

  @Override
  public Class<Annotation.ClassLabel> annotationType() {
    return Annotation.ClassLabel.class;
  }

  @Override
  public List<String> metrics(int classes) {
    return ks(classes).stream().map(k -> METRIC + k).toList();
  }

  @Override
  public @Nullable PredictionReader<double[]> reader(
      ModelTensors model, int classes, List<String> faults) {
    return ScoresReader.of(model.outputs(), model.batch(), classes, faults);
  }

  @Override
  public Scoring<Annotation.ClassLabel, double[]> scoring(int classes) {
    return new TopK(ks(classes));
  }

  /** With as many places as classes every answer would be right. */
  private static List<Integer> ks(int classes) {
    return KS.stream().filter(k -> k < classes).toList();
  }

  /** How often the label was among the k highest scores, for each k. */
  private static final class TopK implements Scoring<Annotation.ClassLabel, double[]> {
    private final Map<String, Integer> correct = new LinkedHashMap<>();
    private final List<Integer> ks;
    private int samples;

    TopK(List<Integer> ks) {
      this.ks = ks;
      ks.forEach(k -> correct.put(METRIC + k, 0));
    }

    @Override
    public void add(Annotation.ClassLabel label, double[] scores) {
      int place = Ranking.place(scores, label.index());
      samples++;
      for (int k : ks) {
        if (place < k) {
          correct.merge(METRIC + k, 1, Integer::sum);
        }
      }
    }

    @Override
    public QualityResult result() {
      Map<String, Double> metrics = new LinkedHashMap<>();
      correct.forEach((name, count) -> metrics.put(name, (double) count / samples));
      return new QualityResult(samples, metrics, new LinkedHashMap<>(correct));
    }
  }
}
