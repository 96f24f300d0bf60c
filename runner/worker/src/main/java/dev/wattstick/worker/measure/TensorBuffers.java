package dev.wattstick.worker.measure;

import dev.wattstick.record.ElementType;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.worker.engine.EngineException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Direct buffers of exactly a tensor's size, in native byte order. */
final class TensorBuffers {
  private TensorBuffers() {}

  /**
   * @throws EngineException when the tensor is larger than a buffer can be, or of an unknown type
   */
  static int bytes(TensorFacts tensor) {
    Integer bytes = bytesOrNull(tensor);
    if (bytes == null) {
      throw new EngineException(
          FailureKind.MODEL_REFUSED,
          "tensor "
              + tensor.name()
              + " of type "
              + tensor.type()
              + " and shape "
              + tensor.shape()
              + " cannot be held in memory: its type is unknown or it has 2 GiB or more");
    }
    return bytes;
  }

  static ByteBuffer allocate(TensorFacts tensor) {
    return ByteBuffer.allocateDirect(bytes(tensor)).order(ByteOrder.nativeOrder());
  }

  /** A buffer for each. */
  static ByteBuffer[] allocate(List<TensorFacts> tensors) {
    return tensors.stream().map(TensorBuffers::allocate).toArray(ByteBuffer[]::new);
  }

  private static @Nullable Integer bytesOrNull(TensorFacts tensor) {
    try {
      return ElementType.ofId(tensor.type()).bytesOf(tensor.shape());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
