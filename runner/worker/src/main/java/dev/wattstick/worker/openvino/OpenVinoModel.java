package dev.wattstick.worker.openvino;

import static dev.wattstick.worker.openvino.OpenVinoText.word;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.worker.engine.LoadedModel;
import dev.wattstick.worker.engine.NativeScope;
import dev.wattstick.worker.engine.OutputShapes;
import dev.wattstick.worker.engine.TensorMemory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A compiled model with one inference request, whose own tensors are written and read. Their places
 * are looked up once before and once after the first inference; where an output's shape is only
 * known after an inference, after each one, and then a first look at the outputs before any
 * inference runs one, on zeros.
 */
final class OpenVinoModel implements LoadedModel {
  private final String file;
  private final NativeScope scope;
  private final OpenVinoTensors tensors;
  private final long request;
  private final RunRecord.Engine engine;
  private final RunRecord.Acceleration acceleration;
  private final OpenVinoText.StatusCheck check;
  private final List<TensorFacts> inputs;
  private final List<OpenVinoPorts.Port> outputPorts;
  private final boolean dynamic;
  private ByteBuffer[] inputMemory;
  private ByteBuffer[] outputMemory = {};
  private @Nullable List<TensorFacts> outputs;
  private boolean lookAgain = true;

  /**
   * @param scope closes everything, this model's request included
   */
  OpenVinoModel(
      OpenVinoLibrary library,
      String file,
      long compiled,
      RunRecord.Acceleration acceleration,
      NativeScope scope) {
    this.file = file;
    this.scope = scope;
    this.acceleration = acceleration;
    engine =
        new RunRecord.Engine(OpenVinoProvider.ID, library.version(), library.path().toString());
    check = library.check(FailureKind.ENGINE_ERROR, "OpenVINO failed while it ran " + file);
    request =
        word(
            out -> OpenVinoCalls.ov_compiled_model_create_infer_request(compiled, out),
            library.check(FailureKind.MODEL_REFUSED, "OpenVINO cannot prepare " + file));
    scope.onClose(() -> OpenVinoCalls.ov_infer_request_free(request));
    tensors = new OpenVinoTensors(library, file, request);
    List<OpenVinoPorts.Port> ports = OpenVinoPorts.compiledInputs(library, compiled);
    inputs =
        IntStream.range(0, ports.size())
            .mapToObj(i -> tensors.inputFacts(i, ports.get(i)))
            .toList();
    inputMemory = inputMemory();
    outputPorts = OpenVinoPorts.compiledOutputs(library, compiled);
    dynamic = !outputPorts.stream().allMatch(OpenVinoPorts.Port::isFixed);
    if (dynamic) {
      Arrays.stream(inputMemory).forEach(TensorMemory::clear);
    } else {
      settleOutputs();
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
    int status = OpenVinoCalls.ov_infer_request_infer(request);
    if (status != 0) {
      check.require(status);
    }
    if (lookAgain) {
      lookAgain = dynamic;
      inputMemory = inputMemory();
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
    scope.close();
  }

  private List<TensorFacts> settleOutputs() {
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
    return found;
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
