package dev.wattstick.worker.tflite;

import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.Execution;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.worker.engine.EngineProvider.LoadOptions;
import dev.wattstick.worker.engine.InputShapes;
import dev.wattstick.worker.engine.LoadedModel;
import dev.wattstick.worker.engine.ModelSetup;
import dev.wattstick.worker.engine.OutputShapes;
import dev.wattstick.worker.engine.TensorMemory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model in an interpreter. Views of the tensors' own memory are kept, so that writing and reading
 * are plain copies. What an inference decides is looked up after it: an operation may hand its
 * input's memory on as its output, and preparing stops at the first tensor whose shape is computed.
 * So nothing is known of the outputs before the first inference; after it the views are final where
 * the whole graph is static, and are looked up after each one where it is not.
 */
final class TfLiteModel implements LoadedModel {
  private final String file;
  private final TfLiteSession session;
  private final TfLiteTensors tensors;
  private final TfLiteGraph graph;
  private final RunRecord.Engine engine;
  private final RunRecord.Acceleration acceleration;
  private final ModelSetup setup;
  private final int[] inputIndices;
  private final int[] outputIndices;
  private final List<TensorFacts> inputs;
  private ByteBuffer[] inputMemory;
  private ByteBuffer[] outputMemory = {};
  private @Nullable List<TensorFacts> outputs;
  private @Nullable TfLiteSignFlips signFlips;
  private boolean invoked;
  private boolean dynamic = true;

  /** Whether the views are those after the last inference. */
  private boolean upToDate = true;

  private TfLiteModel(
      String file,
      TfLiteSession session,
      RunRecord.Engine engine,
      List<Execution.OpenInput> openInputs) {
    this.file = file;
    this.session = session;
    this.engine = engine;
    tensors = new TfLiteTensors(session);
    inputIndices = tensors.inputs();
    outputIndices = tensors.outputs();
    graph = new TfLiteGraph(session.graph());
    acceleration = graph.acceleration();
    setup = setup(openInputs);
    inputs = Arrays.stream(inputIndices).mapToObj(tensors::facts).toList();
    inputMemory = memory(inputIndices);
  }

  /**
   * Loads a file.
   *
   * @throws dev.wattstick.worker.engine.EngineException when it is refused
   */
  static TfLiteModel load(TfLiteLibrary library, String file, LoadOptions options) {
    TfLiteSession session = TfLiteSession.open(file, options.threads(), options.signature());
    try {
      List<Execution.OpenInput> openInputs = fixInputs(file, session, options);
      session.prepare();
      return new TfLiteModel(
          file,
          session,
          new RunRecord.Engine(EngineFacts.TFLITE, library.version(), library.path()),
          openInputs);
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /** Before anything is prepared: preparing a graph of open shapes can corrupt the heap. */
  private static List<Execution.OpenInput> fixInputs(
      String file, TfLiteSession session, LoadOptions options) {
    TfLiteTensors tensors = new TfLiteTensors(session);
    int[] indices = tensors.inputs();
    List<InputShapes.Declared> declared =
        Arrays.stream(indices).mapToObj(tensors::declared).toList();
    InputShapes.Fixed fixed = InputShapes.fix(file, declared, options);
    List<List<Long>> shapes = fixed.shapes();
    if (!InputShapes.haveBatch(shapes, options)) {
      throw InputShapes.batchRefused(file, declared, options, "the file fixes its input shapes");
    }
    for (int i = 0; i < indices.length; i++) {
      if (!shapes.get(i).equals(tensors.facts(indices[i]).shape())) {
        session.resize(indices[i], shapes.get(i).stream().mapToInt(Long::intValue).toArray());
      }
    }
    return fixed.open();
  }

  @Override
  public List<TensorFacts> inputs() {
    return inputs;
  }

  @Override
  public List<TensorFacts> outputs() {
    lookUpAgain();
    if (outputs == null) {
      throw new IllegalStateException("the outputs of " + file + " are known after an inference");
    }
    return outputs;
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
  public ModelSetup setup() {
    return setup;
  }

  @Override
  public void writeInput(int index, ByteBuffer data) {
    requireOpen();
    lookUpAgain();
    TensorMemory.copy(data, inputMemory[index], inputs.get(index));
  }

  @Override
  public void invoke() {
    requireOpen();
    session.invoke();
    upToDate = !dynamic;
  }

  @Override
  public void readOutput(int index, ByteBuffer into) {
    requireOpen();
    List<TensorFacts> facts = outputs();
    TensorMemory.copy(outputMemory[index], into, facts.get(index));
  }

  @Override
  public Tensor lookUpOutput(int index) {
    requireOpen();
    int tensor = new TfLiteTensors(session).outputs()[index];
    return new Tensor(tensors.facts(tensor), TensorMemory.copyOf(tensors.memory(tensor)));
  }

  @Override
  public void resetState() {
    requireOpen();
    if (setup.state() == Execution.State.RESET) {
      session.resetVariables();
    }
  }

  @Override
  public void close() {
    session.close();
    if (signFlips != null) {
      signFlips.close();
    }
  }

  private void lookUpAgain() {
    if (upToDate) {
      return;
    }
    List<TensorFacts> found = Arrays.stream(outputIndices).mapToObj(tensors::facts).toList();
    OutputShapes.requireSame(file, outputs, found);
    outputs = found;
    inputMemory = memory(inputIndices);
    outputMemory = memory(outputIndices);
    if (!invoked) {
      invoked = true;
      dynamic = graph.hasDynamicTensors();
      // Their memory is final now, where it is at all.
      signFlips = dynamic ? null : new TfLiteSignFlips(session.graph(), tensors);
    }
    upToDate = true;
  }

  private ModelSetup setup(List<Execution.OpenInput> openInputs) {
    Execution.State state =
        graph.hasResourceVariables()
            ? Execution.State.CARRIED
            : graph.hasVariableTensors() ? Execution.State.RESET : null;
    return new ModelSetup(
        session.signature(),
        session.signatures().besides(session.graph().GetSubgraphIndex()),
        openInputs,
        state);
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
