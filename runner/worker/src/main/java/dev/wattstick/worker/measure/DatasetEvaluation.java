package dev.wattstick.worker.measure;

import dev.wattstick.quality.Annotation;
import dev.wattstick.quality.Evaluation;
import dev.wattstick.quality.Evaluators;
import dev.wattstick.quality.ModelTensors;
import dev.wattstick.quality.QualityResult;
import dev.wattstick.record.RunRecord;
import dev.wattstick.worker.dataset.Dataset;
import dev.wattstick.worker.dataset.DatasetException;
import dev.wattstick.worker.dataset.PictureInputs;
import dev.wattstick.worker.engine.LoadedModel;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Runs a whole dataset through a loaded model and has its outputs evaluated. */
public final class DatasetEvaluation {
  private final PictureInputs pictures;
  private final LoadedModel model;
  private final Evaluation<?, ?> evaluation;

  private DatasetEvaluation(
      PictureInputs pictures, LoadedModel model, Evaluation<?, ?> evaluation) {
    this.pictures = pictures;
    this.model = model;
    this.evaluation = evaluation;
  }

  /**
   * @param task of the model
   * @param model after its first inference, when its outputs are known
   * @throws DatasetException when model and dataset do not fit, with all reasons
   */
  public static DatasetEvaluation of(
      Evaluators evaluators, String task, PictureInputs pictures, LoadedModel model) {
    Dataset dataset = pictures.dataset();
    ModelTensors tensors = new ModelTensors(model.inputs(), model.outputs(), pictures.batch());
    Evaluators.Choice choice = evaluators.choose(task, dataset.task(), dataset.classes(), tensors);
    if (choice instanceof Evaluators.Choice.Chosen chosen) {
      return new DatasetEvaluation(pictures, model, chosen.evaluation());
    }
    throw new DatasetException(dataset.name(), ((Evaluators.Choice.Refused) choice).faults());
  }

  /**
   * The quality of the model on the dataset; to be asked once.
   *
   * @param input a buffer for the model's input
   * @param outputs a buffer for each of its outputs
   * @throws DatasetException when pictures cannot be decoded; it names them all
   */
  public RunRecord.Quality run(ByteBuffer input, ByteBuffer[] outputs) {
    int samples = pictures.dataset().samples().size();
    List<String> faults = new ArrayList<>();
    for (int first = 0; first < samples; first += pictures.batch()) {
      try {
        pictures.fillBatch(first, input);
        model.resetState();
        model.writeInput(0, input);
        model.invoke();
        for (int index : evaluation.outputs()) {
          model.readOutput(index, outputs[index]);
        }
        evaluation.accept(annotations(first, samples), outputs);
      } catch (DatasetException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new DatasetException(pictures.dataset().name(), faults.stream().distinct().toList());
    }
    return quality(evaluation.result());
  }

  /** Of a batch; the last one may have fewer. */
  private List<Annotation> annotations(int first, int samples) {
    return pictures
        .dataset()
        .samples()
        .subList(first, Math.min(samples, first + pictures.batch()))
        .stream()
        .map(Dataset.Sample::annotation)
        .toList();
  }

  private RunRecord.Quality quality(QualityResult result) {
    Dataset dataset = pictures.dataset();
    return new RunRecord.Quality(
        dataset.name(), result.samples(), dataset.sanityOnly(), result.metrics(), result.counts());
  }
}
