package dev.wattstick.worker.tflite;

import dev.wattstick.record.RunRecord;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.worker.engine.EngineProvider.LoadOptions;
import dev.wattstick.worker.engine.InputShapes;
import dev.wattstick.worker.engine.LoadedModel;
import dev.wattstick.worker.engine.OutputShapes;
import dev.wattstick.worker.engine.TensorMemory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model in an interpreter. Views of the tensors' own memory are made once, so that writing and
 * reading are plain copies. Where the graph has dynamic tensors an inference may move that memory
 * and gives the outputs their shapes: there the views are made anew after each one, and a first
 * look at the outputs before any inference runs one, on zeros.
 */
final class TfLiteModel implements LoadedModel {
  private final String file;
  private final TfLiteSession session;
  private final TfLiteTensors tensors;
  private final RunRecord.Engine engine;
  private final RunRecord.Acceleration acceleration;
  private final boolean dynamic;
  private final @Nullable TfLiteSignFlips signFlips;
  private final int[] inputIndices;
  private final int[] outputIndices;
  private final List<TensorFacts> inputs;
  private ByteBuffer[] inputMemory;
  private ByteBuffer[] outputMemory = {};
  private @Nullable List<TensorFacts> outputs;

  private TfLiteModel(String file, TfLiteSession session, RunRecord.Engine engine) {
    this.file = file;
    this.session = session;
    this.engine = engine;
    tensors = new TfLiteTensors(session);
    inputIndices = tensors.inputs();
    outputIndices = tensors.outputs();
    TfLiteGraph graph = new TfLiteGraph(session.interpreter());
    acceleration = graph.acceleration();
    dynamic =
        graph.hasDynamicTensors() || !Arrays.stream(outputIndices).allMatch(tensors::isSettled);
    inputs = Arrays.stream(inputIndices).mapToObj(tensors::facts).toList();
    inputMemory = memory(inputIndices);
    if (dynamic) {
      Arrays.stream(inputMemory).forEach(TensorMemory::clear);
    } else {
      settleOutputs();
    }
    signFlips = dynamic ? null : new TfLiteSignFlips(session.interpreter(), tensors);
  }

  /**
   * Loads a file.
   *
   * @throws dev.wattstick.worker.engine.EngineException when it is refused
   */
  static TfLiteModel load(TfLiteLibrary library, String file, LoadOptions options) {
    TfLiteSession session = TfLiteSession.open(file, options.threads());
    try {
      fixInputs(file, session, options.batchSize());
      session.prepare();
      return new TfLiteModel(
          file,
          session,
          new RunRecord.Engine(TfLiteProvider.ID, library.version(), library.path()));
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /** Before anything is prepared: preparing a graph of open shapes can corrupt the heap. */
  private static void fixInputs(String file, TfLiteSession session, int batchSize) {
    TfLiteTensors tensors = new TfLiteTensors(session);
    int[] indices = tensors.inputs();
    List<InputShapes.Declared> declared =
        Arrays.stream(indices).mapToObj(tensors::declared).toList();
    List<List<Long>> shapes = InputShapes.fix(file, declared, batchSize);
    if (!InputShapes.haveBatch(shapes, batchSize)) {
      throw InputShapes.batchRefused(file, declared, batchSize, "the file fixes its input shapes");
    }
    for (int i = 0; i < indices.length; i++) {
      if (!shapes.get(i).equals(declared.get(i).shape())) {
        session.resize(indices[i], shapes.get(i).stream().mapToInt(Long::intValue).toArray());
      }
    }
  }

  @Override
  public List<TensorFacts> inputs() {
    return inputs;
  }

  @Override
  public List<TensorFacts> outputs() {
    if (outputs == null) {
      invoke();
    }
    return outputs == null ? settleOutputs() : outputs;
  }

  @Override
  public RunRecord.Engine engine() {
    return engine;
  }

  @Override
  public RunRecord.Acceleration acceleration() {
    return acceleration;
  }

  @Override
  public void writeInput(int index, ByteBuffer data) {
    requireOpen();
    TensorMemory.copy(data, inputMemory[index], inputs.get(index));
  }

  @Override
  public void invoke() {
    requireOpen();
    session.invoke();
    if (dynamic) {
      inputMemory = memory(inputIndices);
      settleOutputs();
    }
  }

  @Override
  public void readOutput(int index, ByteBuffer into) {
    requireOpen();
    List<TensorFacts> facts = outputs();
    TensorMemory.copy(outputMemory[index], into, facts.get(index));
  }

  @Override
  public void close() {
    session.close();
    if (signFlips != null) {
      signFlips.close();
    }
  }

  private List<TensorFacts> settleOutputs() {
    List<TensorFacts> found = Arrays.stream(outputIndices).mapToObj(tensors::facts).toList();
    OutputShapes.requireSame(file, outputs, found);
    outputMemory = memory(outputIndices);
    outputs = found;
    return found;
  }

  private ByteBuffer[] memory(int[] indices) {
    return Arrays.stream(indices).mapToObj(tensors::memory).toArray(ByteBuffer[]::new);
  }

  private void requireOpen() {
    if (session.isClosed()) {
      throw new IllegalStateException("the model " + file + " is closed");
    }
  }
}
