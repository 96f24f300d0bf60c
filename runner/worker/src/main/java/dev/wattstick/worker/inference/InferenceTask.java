package dev.wattstick.worker.inference;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.ElementType;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerRequest;
import dev.wattstick.record.npy.NpyFile;
import dev.wattstick.worker.arrays.GivenInputs;
import dev.wattstick.worker.engine.EngineException;
import dev.wattstick.worker.engine.EngineProvider;
import dev.wattstick.worker.engine.EngineProvider.LoadOptions;
import dev.wattstick.worker.engine.LoadedModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Runs one inference. Where no number of threads is asked for, the engine gets no setting at all,
 * as when its Python package is used bare: its outputs are then the same bits, which a number of
 * threads can change (OpenVINO's mean-variance-normalisation sums in another order on one thread).
 */
public final class InferenceTask {
  private final List<EngineProvider> engines;

  public InferenceTask(List<EngineProvider> engines) {
    this.engines = List.copyOf(engines);
  }

  /**
   * {@link WorkerEvent.Inferred}, or {@link WorkerEvent.Failed} when anything does not fit. Without
   * arrays for a model that needs some the answer has no files, and its tensors are the inputs.
   */
  public WorkerEvent run(WorkerRequest.Infer request) {
    try {
      EngineProvider engine = engine(request.engine());
      GivenInputs given = GivenInputs.openPaths(request.inputs());
      try (LoadedModel model = load(engine, request, given)) {
        if (request.inputs().isEmpty() && !model.inputs().isEmpty()) {
          return new WorkerEvent.Inferred(model.inputs(), List.of());
        }
        given.requireFor(request.model().path(), model.inputs());
        for (int i = 0; i < model.inputs().size(); i++) {
          model.writeInput(i, given.elements(i));
        }
        model.invoke();
        return new WorkerEvent.Inferred(
            model.outputs(), writeOutputs(model, Path.of(request.outputDirectory())));
      }
    } catch (EngineException e) {
      return new WorkerEvent.Failed(e.kind(), Objects.requireNonNull(e.getMessage()));
    }
  }

  /** What the file leaves open the arrays decide; a file with fixed shapes is never reshaped. */
  private static LoadedModel load(
      EngineProvider engine, WorkerRequest.Infer request, GivenInputs given) {
    return engine.load(
        request.model(),
        new LoadOptions(
            DeviceId.parse(request.device()),
            1,
            request.threads(),
            request.shapes(),
            given.shapes(),
            request.signature()));
  }

  private static List<String> writeOutputs(LoadedModel model, Path folder) {
    List<String> files = new ArrayList<>();
    List<TensorFacts> outputs = model.outputs();
    for (int i = 0; i < outputs.size(); i++) {
      ElementType type = ElementType.ofId(outputs.get(i).type());
      int size = Objects.requireNonNull(type.bytesOf(outputs.get(i).shape()));
      ByteBuffer elements = ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
      model.readOutput(i, elements);
      Path file = folder.resolve("output" + i + ".npy");
      try {
        NpyFile.write(file, type, outputs.get(i).shape(), elements);
      } catch (IOException e) {
        throw new EngineException(
            FailureKind.NOT_PUBLISHED,
            "the output " + file + " cannot be written: " + e + "; check the folder and its disk");
      }
      files.add(file.toString());
    }
    return files;
  }

  private EngineProvider engine(String id) {
    return engines.stream()
        .filter(engine -> engine.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new EngineException(
                    FailureKind.ENGINE_UNAVAILABLE,
                    "there is no engine \""
                        + id
                        + "\"; there are "
                        + String.join(", ", engines.stream().map(EngineProvider::id).toList())));
  }
}
