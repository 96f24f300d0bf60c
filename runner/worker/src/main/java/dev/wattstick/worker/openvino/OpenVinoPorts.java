package dev.wattstick.worker.openvino;

import static dev.wattstick.worker.openvino.OpenVinoText.word;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import dev.wattstick.record.ElementType;
import dev.wattstick.record.FailureKind;
import dev.wattstick.worker.engine.Dimension;
import dev.wattstick.worker.engine.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Reads the inputs and outputs of a model or a compiled model. */
final class OpenVinoPorts {
  /** {@code ov_dimension_t}: smallest and largest value. */
  private static final int DIMENSION_BYTES = 2 * Long.BYTES;

  private OpenVinoPorts() {}

  /**
   * One of them.
   *
   * @param name any of its names; empty when it has none
   * @param shape null where even the rank is open
   */
  record Port(String name, int typeCode, @Nullable List<Dimension> shape) {

    /** Null where anything of it is open. */
    @Nullable List<Long> fixedShape() {
      return shape == null || !shape.stream().allMatch(Dimension::isFixed)
          ? null
          : shape.stream().map(Dimension::least).toList();
    }

    /**
     * @throws EngineException when its type has no place in a numpy array
     */
    ElementType type(OpenVinoLibrary library, String file) {
      ElementType type = library.types().type(typeCode);
      if (type == null) {
        throw new EngineException(
            FailureKind.MODEL_REFUSED,
            file
                + " has an input or output \""
                + name
                + "\" of type "
                + OpenVinoTypes.otherName(library, typeCode)
                + ", which numpy arrays cannot hold; export it with float32 inputs and outputs");
      }
      return type;
    }
  }

  static List<Port> inputs(OpenVinoLibrary library, long model) {
    return all(
        library,
        size -> OpenVinoCalls.ov_model_inputs_size(model, size),
        (i, port) -> OpenVinoCalls.ov_model_const_input_by_index(model, i, port));
  }

  static List<Port> outputs(OpenVinoLibrary library, long model) {
    return all(
        library,
        size -> OpenVinoCalls.ov_model_outputs_size(model, size),
        (i, port) -> OpenVinoCalls.ov_model_const_output_by_index(model, i, port));
  }

  static List<Port> compiledInputs(OpenVinoLibrary library, long compiled) {
    return all(
        library,
        size -> OpenVinoCalls.ov_compiled_model_inputs_size(compiled, size),
        (i, port) -> OpenVinoCalls.ov_compiled_model_input_by_index(compiled, i, port));
  }

  static List<Port> compiledOutputs(OpenVinoLibrary library, long compiled) {
    return all(
        library,
        size -> OpenVinoCalls.ov_compiled_model_outputs_size(compiled, size),
        (i, port) -> OpenVinoCalls.ov_compiled_model_output_by_index(compiled, i, port));
  }

  private static List<Port> all(
      OpenVinoLibrary library, ToIntFunction<Pointer> size, PortFunction function) {
    OpenVinoText.StatusCheck check =
        library.check(
            FailureKind.MODEL_REFUSED, "OpenVINO cannot tell the model's inputs and outputs");
    List<Port> ports = new ArrayList<>();
    long count = word(size, check);
    for (long i = 0; i < count; i++) {
      long index = i;
      long port = word(cell -> function.get(index, cell), check);
      try {
        ports.add(new Port(name(port), typeCode(port, check), shape(port, check)));
      } finally {
        OpenVinoCalls.ov_output_const_port_free(port);
      }
    }
    return ports;
  }

  /** The library makes an error of a port without a name. */
  private static String name(long port) {
    try (Memory cell = new Memory(Native.POINTER_SIZE)) {
      cell.clear();
      Pointer text =
          OpenVinoCalls.ov_port_get_any_name(port, cell) == 0 ? cell.getPointer(0) : null;
      return text == null ? "" : OpenVinoText.take(text);
    }
  }

  private static int typeCode(long port, OpenVinoText.StatusCheck check) {
    return (int) word(cell -> OpenVinoCalls.ov_port_get_element_type(port, cell), check);
  }

  private static @Nullable List<Dimension> shape(long port, OpenVinoText.StatusCheck check) {
    try (Memory partial = new Memory(DIMENSION_BYTES + Native.POINTER_SIZE)) {
      partial.clear();
      check.require(OpenVinoCalls.ov_port_get_partial_shape(port, partial));
      long least = partial.getLong(0);
      long rank = least == partial.getLong(Long.BYTES) ? least : -1;
      List<Dimension> shape = new ArrayList<>();
      for (long i = 0; i < rank; i++) {
        shape.add(dimension(partial.getPointer(DIMENSION_BYTES), i * DIMENSION_BYTES));
      }
      OpenVinoCalls.ov_partial_shape_free(partial);
      return rank < 0 ? null : List.copyOf(shape);
    }
  }

  private static Dimension dimension(Pointer memory, long offset) {
    return new Dimension(memory.getLong(offset), memory.getLong(offset + Long.BYTES));
  }

  /** Writes one port's handle. */
  private interface PortFunction {
    int get(long index, Pointer port);
  }
}
