package dev.wattstick.worker.quality;

import dev.wattstick.record.RunRecord;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.worker.dataset.Dataset;
import dev.wattstick.worker.dataset.DatasetException;
import dev.wattstick.worker.dataset.PictureInputs;
import dev.wattstick.worker.engine.LoadedModel;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Top-k accuracy of a classification model: is the label among the k highest scores? */
public final class Classification {
  private static final List<Integer> KS = List.of(1, 3, 5, 10);

  private final PictureInputs pictures;
  private final ScoresOutput output;

  /**
   * @param task of the model
   * @param outputs of the model
   * @throws DatasetException when model and dataset do not fit, with all reasons
   */
  public Classification(PictureInputs pictures, String task, List<TensorFacts> outputs) {
    Dataset dataset = pictures.dataset();
    List<String> faults = new ArrayList<>();
    for (String each : List.of(task, dataset.task())) {
      if (!each.equals("classification")) {
        faults.add("quality can be evaluated for task classification, not for " + each);
      }
    }
    this.pictures = pictures;
    this.output = ScoresOutput.of(outputs, pictures.batch(), dataset.classes(), faults);
    if (!faults.isEmpty()) {
      throw new DatasetException(dataset.name(), faults);
    }
  }

  /**
   * Evaluates the whole dataset on the loaded model.
   *
   * @param input a buffer for the model's input
   * @param outputs a buffer for each of its outputs
   * @throws DatasetException when pictures cannot be decoded; it names them all
   */
  public RunRecord.Quality evaluate(LoadedModel model, ByteBuffer input, ByteBuffer[] outputs) {
    List<Dataset.Sample> samples = pictures.dataset().samples();
    int[] places = new int[samples.size()];
    List<String> faults = new ArrayList<>();
    for (int first = 0; first < samples.size(); first += pictures.batch()) {
      try {
        pictures.fillBatch(first, input);
        model.resetState();
        model.writeInput(0, input);
        model.invoke();
        model.readOutput(output.index(), outputs[output.index()]);
        place(first, samples, outputs[output.index()], places);
      } catch (DatasetException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new DatasetException(pictures.dataset().name(), faults.stream().distinct().toList());
    }
    return quality(places);
  }

  private void place(int first, List<Dataset.Sample> samples, ByteBuffer scores, int[] places) {
    int end = Math.min(samples.size(), first + pictures.batch());
    for (int i = first; i < end; i++) {
      places[i] = Ranking.place(output.row(scores, i - first), samples.get(i).label());
    }
  }

  private RunRecord.Quality quality(int[] places) {
    Dataset dataset = pictures.dataset();
    Map<String, Double> metrics = new LinkedHashMap<>();
    Map<String, Integer> correct = new LinkedHashMap<>();
    for (int k : KS) {
      if (k < dataset.classes()) {
        int count = 0;
        for (int place : places) {
          count += place < k ? 1 : 0;
        }
        metrics.put("accuracy_k" + k, (double) count / places.length);
        correct.put("accuracy_k" + k, count);
      }
    }
    return new RunRecord.Quality(
        dataset.name(), places.length, dataset.sanityOnly(), metrics, correct);
  }
}
