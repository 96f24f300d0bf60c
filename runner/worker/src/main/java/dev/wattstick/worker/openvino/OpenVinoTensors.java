package dev.wattstick.worker.openvino;

import static dev.wattstick.worker.openvino.OpenVinoText.word;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import dev.wattstick.record.ElementType;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.worker.engine.EngineException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;

/** Finds the memory and the shapes of a request's own tensors, and checks their sizes. */
final class OpenVinoTensors {
  private final OpenVinoLibrary library;
  private final String file;
  private final long request;
  private final OpenVinoText.StatusCheck check;

  OpenVinoTensors(OpenVinoLibrary library, String file, long request) {
    this.library = library;
    this.file = file;
    this.request = request;
    check = library.check(FailureKind.ENGINE_ERROR, "OpenVINO has no tensor for " + file);
  }

  TensorFacts inputFacts(int index, OpenVinoPorts.Port port) {
    return facts(port, out -> input(index, out));
  }

  /** As the tensor is now, whatever the model says. */
  TensorFacts currentOutputFacts(int index, OpenVinoPorts.Port port) {
    return new TensorFacts(
        port.name(), port.type(library, file).id(), shape(out -> output(index, out)), null);
  }

  TensorFacts outputFacts(int index, OpenVinoPorts.Port port) {
    return facts(port, out -> output(index, out));
  }

  ByteBuffer inputMemory(int index, TensorFacts facts) {
    return memory(facts, out -> input(index, out));
  }

  ByteBuffer outputMemory(int index, TensorFacts facts) {
    return memory(facts, out -> output(index, out));
  }

  private int input(int index, Pointer out) {
    return OpenVinoCalls.ov_infer_request_get_input_tensor_by_index(request, index, out);
  }

  private int output(int index, Pointer out) {
    return OpenVinoCalls.ov_infer_request_get_output_tensor_by_index(request, index, out);
  }

  private TensorFacts facts(OpenVinoPorts.Port port, ToIntFunction<Pointer> function) {
    List<Long> fixed = port.fixedShape();
    List<Long> shape = fixed == null ? shape(function) : fixed;
    return new TensorFacts(port.name(), port.type(library, file).id(), shape, null);
  }

  private List<Long> shape(ToIntFunction<Pointer> function) {
    long tensor = word(function, check);
    try (Memory shape = new Memory(Long.BYTES + Native.POINTER_SIZE)) {
      shape.clear();
      check.require(OpenVinoCalls.ov_tensor_get_shape(tensor, shape));
      List<Long> dimensions = new ArrayList<>();
      for (long i = 0; i < shape.getLong(0); i++) {
        dimensions.add(shape.getPointer(Long.BYTES).getLong(i * Long.BYTES));
      }
      OpenVinoCalls.ov_shape_free(shape);
      return List.copyOf(dimensions);
    } finally {
      OpenVinoCalls.ov_tensor_free(tensor);
    }
  }

  /** The request keeps the tensor; only the library's handle of it is freed. */
  private ByteBuffer memory(TensorFacts facts, ToIntFunction<Pointer> function) {
    Integer bytes = ElementType.ofId(facts.type()).bytesOf(facts.shape());
    long tensor = word(function, check);
    try {
      long size = word(out -> OpenVinoCalls.ov_tensor_get_byte_size(tensor, out), check);
      if (bytes == null || bytes != size) {
        throw new EngineException(
            FailureKind.MODEL_REFUSED,
            file + " has a tensor whose " + size + " bytes do not fit " + facts);
      }
      if (bytes == 0) {
        return ByteBuffer.allocateDirect(0);
      }
      Pointer data = new Pointer(word(out -> OpenVinoCalls.ov_tensor_data(tensor, out), check));
      return Objects.requireNonNull(data.getByteBuffer(0, bytes));
    } finally {
      OpenVinoCalls.ov_tensor_free(tensor);
    }
  }
}
