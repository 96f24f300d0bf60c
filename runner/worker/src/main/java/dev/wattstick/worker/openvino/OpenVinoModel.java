package dev.wattstick.worker.openvino;

import static dev.wattstick.worker.openvino.OpenVinoText.word;

import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.Execution;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.worker.engine.LoadedModel;
import dev.wattstick.worker.engine.ModelSetup;
import dev.wattstick.worker.engine.NativeScope;
import dev.wattstick.worker.engine.OutputShapes;
import dev.wattstick.worker.engine.TensorMemory;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A compiled model with one inference request, whose own tensors are written and read. Their places
 * are looked up after a request's first inference, and where an output's shape is only known after
 * an inference, after each one. A model with state gets a new request to forget it: a request's
 * state is its own, and the C library has no other way to reset it.
 */
final class OpenVinoModel implements LoadedModel {
  private final OpenVinoLibrary library;
  private final String file;
  private final long compiled;
  private final NativeScope scope;
  private final RunRecord.Engine engine;
  private final RunRecord.Acceleration acceleration;
  private final ModelSetup setup;
  private final OpenVinoText.StatusCheck check;
  private final List<TensorFacts> inputs;
  private final List<OpenVinoPorts.Port> outputPorts;
  private final boolean dynamic;
  private long request;
  private OpenVinoTensors tensors;
  private ByteBuffer[] inputMemory;
  private ByteBuffer[] outputMemory = {};
  private @Nullable List<TensorFacts> outputs;

  /** Whether the request has run. */
  private boolean invoked;

  /** Whether the places are those after the last inference. */
  private boolean upToDate = true;

  /**
   * @param scope closes everything, this model's request included
   */
  OpenVinoModel(
      OpenVinoLibrary library,
      String file,
      long compiled,
      RunRecord.Acceleration acceleration,
      ModelSetup setup,
      NativeScope scope) {
    this.library = library;
    this.file = file;
    this.compiled = compiled;
    this.scope = scope;
    this.acceleration = acceleration;
    this.setup = setup;
    engine =
        new RunRecord.Engine(EngineFacts.OPENVINO, library.version(), library.path().toString());
    check = library.check(FailureKind.ENGINE_ERROR, "OpenVINO failed while it ran " + file);
    request = newRequest();
    scope.onClose(() -> OpenVinoCalls.ov_infer_request_free(request));
    tensors = new OpenVinoTensors(library, file, request);
    List<OpenVinoPorts.Port> ports = OpenVinoPorts.compiledInputs(library, compiled);
    inputs =
        IntStream.range(0, ports.size())
            .mapToObj(i -> tensors.inputFacts(i, ports.get(i)))
            .toList();
    inputMemory = inputMemory();
    outputPorts = OpenVinoPorts.compiledOutputs(library, compiled);
    dynamic = !outputPorts.stream().allMatch(port -> port.fixedShape() != null);
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
    int status = OpenVinoCalls.ov_infer_request_infer(request);
    if (status != 0) {
      check.require(status);
    }
    if (dynamic || !invoked) {
      invoked = true;
      upToDate = false;
    }
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
    OpenVinoTensors again = new OpenVinoTensors(library, file, request);
    TensorFacts facts = again.currentOutputFacts(index, outputPorts.get(index));
    return new Tensor(facts, TensorMemory.copyOf(again.outputMemory(index, facts)));
  }

  @Override
  public void resetState() {
    requireOpen();
    if (setup.state() != Execution.State.RESET || !invoked) {
      return;
    }
    long old = request;
    request = newRequest();
    OpenVinoCalls.ov_infer_request_free(old);
    tensors = new OpenVinoTensors(library, file, request);
    inputMemory = inputMemory();
    outputMemory = new ByteBuffer[0];
    invoked = false;
    upToDate = true;
  }

  @Override
  public void close() {
    scope.close();
  }

  private void lookUpAgain() {
    if (upToDate) {
      return;
    }
    inputMemory = inputMemory();
    List<TensorFacts> found =
        IntStream.range(0, outputPorts.size())
            .mapToObj(i -> tensors.outputFacts(i, outputPorts.get(i)))
            .toList();
    OutputShapes.requireSame(file, outputs, found);
    outputMemory =
        IntStream.range(0, found.size())
            .mapToObj(i -> tensors.outputMemory(i, found.get(i)))
            .toArray(ByteBuffer[]::new);
    outputs = found;
    upToDate = true;
  }

  private long newRequest() {
    return word(
        out -> OpenVinoCalls.ov_compiled_model_create_infer_request(compiled, out),
        library.check(FailureKind.MODEL_REFUSED, "OpenVINO cannot prepare " + file));
  }

  private ByteBuffer[] inputMemory() {
    return IntStream.range(0, inputs.size())
        .mapToObj(i -> tensors.inputMemory(i, inputs.get(i)))
        .toArray(ByteBuffer[]::new);
  }

  private void requireOpen() {
    if (scope.isClosed()) {
      throw new IllegalStateException("the model " + file + " is closed");
    }
  }
}
