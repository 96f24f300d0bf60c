package dev.wattstick.worker.openvino;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import dev.wattstick.record.Execution;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.modelfile.ModelContent;
import dev.wattstick.record.modelfile.ModelFormat;
import dev.wattstick.record.modelfile.ModelParts;
import dev.wattstick.worker.engine.Dimension;
import dev.wattstick.worker.engine.EngineException;
import dev.wattstick.worker.engine.EngineProvider.LoadOptions;
import dev.wattstick.worker.engine.InputShapes;
import dev.wattstick.worker.engine.InputShapes.Declared;
import dev.wattstick.worker.engine.ModelSetup;
import dev.wattstick.worker.engine.NativeScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a model file and fixes its input shapes. */
final class OpenVinoReader {
  /** Of the formats, only this one is known by its name alone. */
  private static final String TFLITE = ModelFormat.TFLITE.extension();

  private static final int DIMENSION_BYTES = 2 * Long.BYTES;
  private static final int PARTIAL_SHAPE_BYTES = DIMENSION_BYTES + Native.POINTER_SIZE;

  private final OpenVinoLibrary library;
  private final ModelParts parts;
  private final String file;

  OpenVinoReader(OpenVinoLibrary library, ModelParts parts) {
    this.library = library;
    this.parts = parts;
    this.file = parts.file().toString();
  }

  /**
   * Reads a file and fixes the shapes of its inputs; freed with the scope.
   *
   * @throws EngineException as {@link InputShapes#fix} has it
   */
  Read read(LoadOptions options, NativeScope scope) {
    if (options.signature() != null) {
      throw new EngineException(
          FailureKind.INPUT_REFUSED,
          "OpenVINO cannot choose the signature "
              + options.signature()
              + " of "
              + file
              + ": leave it out, or take TensorFlow Lite (tflite), which can");
    }
    long model = readFile();
    scope.onClose(() -> OpenVinoCalls.ov_model_free(model));
    List<Declared> declared =
        OpenVinoPorts.inputs(library, model).stream()
            .map(port -> new Declared(port.name(), port.type(library, file), port.shape()))
            .toList();
    InputShapes.Fixed fixed = InputShapes.fix(file, declared, options);
    if (!InputShapes.haveBatch(fixed.shapes(), options)) {
      changeBatch(model, declared, fixed.shapes(), options);
    } else if (!fixed.open().isEmpty()) {
      reshape(model, fixed.shapes());
    }
    return new Read(
        model, ModelSetup.of(fixed.open(), keepsState() ? Execution.State.RESET : null));
  }

  /** A model's handle, and what was decided about it. */
  record Read(long model, ModelSetup setup) {}

  /** Only an IR can hold state: what a ReadValue gives to the next inference. */
  private boolean keepsState() {
    return parts.content() instanceof ModelContent.OpenVinoIr ir && ir.keepsState();
  }

  /** From a fixed batch of one; only where every output follows. */
  private void changeBatch(
      long model, List<Declared> declared, List<List<Long>> shapes, LoadOptions options) {
    List<List<Long>> wanted = withBatch(shapes, options.batchSize());
    List<List<Long>> outputs = outputShapes(model);
    if (wanted.isEmpty() || outputs.isEmpty()) {
      throw InputShapes.batchRefused(
          file, declared, options, "the file fixes another first dimension than 1");
    }
    reshape(model, wanted);
    if (!outputShapes(model).equals(withBatch(outputs, options.batchSize()))) {
      throw InputShapes.batchRefused(
          file, declared, options, "its outputs do not follow the inputs' first dimension");
    }
  }

  /** The shapes with a first dimension of 1 replaced; empty when one of them has another. */
  private static List<List<Long>> withBatch(List<List<Long>> shapes, int batchSize) {
    List<List<Long>> changed = new ArrayList<>();
    for (List<Long> shape : shapes) {
      if (shape.isEmpty() || shape.get(0) != 1) {
        return List.of();
      }
      List<Long> copy = new ArrayList<>(shape);
      copy.set(0, (long) batchSize);
      changed.add(List.copyOf(copy));
    }
    return changed;
  }

  private List<List<Long>> outputShapes(long model) {
    List<List<Long>> shapes = new ArrayList<>();
    for (OpenVinoPorts.Port port : OpenVinoPorts.outputs(library, model)) {
      List<Dimension> shape = port.shape();
      shapes.add(
          shape == null
              ? List.of()
              : shape.stream().map(size -> size.isFixed() ? size.least() : -1).toList());
    }
    return shapes;
  }

  private void reshape(long model, List<List<Long>> shapes) {
    NativeScope scope = new NativeScope();
    try (scope;
        Memory indexes = new Memory((long) Long.BYTES * shapes.size());
        Memory partial = new Memory((long) PARTIAL_SHAPE_BYTES * shapes.size())) {
      for (int i = 0; i < shapes.size(); i++) {
        indexes.setLong((long) Long.BYTES * i, i);
        Memory dimensions = dimensions(shapes.get(i));
        scope.onClose(dimensions::close);
        long at = (long) PARTIAL_SHAPE_BYTES * i;
        partial.setLong(at, shapes.get(i).size());
        partial.setLong(at + Long.BYTES, shapes.get(i).size());
        partial.setPointer(at + DIMENSION_BYTES, dimensions);
      }
      library
          .check(
              FailureKind.MODEL_REFUSED,
              "OpenVINO cannot give the inputs of " + file + " the shapes " + shapes)
          .require(
              OpenVinoCalls.ov_model_reshape_by_port_indexes(
                  model, indexes, partial, shapes.size()));
    }
  }

  private static Memory dimensions(List<Long> shape) {
    Memory memory = new Memory((long) DIMENSION_BYTES * Math.max(1, shape.size()));
    for (int i = 0; i < shape.size(); i++) {
      memory.setLong((long) DIMENSION_BYTES * i, shape.get(i));
      memory.setLong((long) DIMENSION_BYTES * i + Long.BYTES, shape.get(i));
    }
    return memory;
  }

  private long readFile() {
    boolean isKnown = parts.content().format() != ModelFormat.TFLITE || file.endsWith(TFLITE);
    return isKnown ? library.read(parts.file(), parts.weights()) : readByLink();
  }

  /** Under a name of ours, which no message shows; once read, the library holds the content. */
  private long readByLink() {
    try {
      Path folder = Files.createTempDirectory("wattstick-link");
      Path link = folder.resolve("model" + TFLITE);
      try {
        Files.createSymbolicLink(link, parts.file().toAbsolutePath());
        return library.read(link, null);
      } catch (EngineException e) {
        String message = String.valueOf(e.getMessage());
        throw new EngineException(e.kind(), message.replace(link.toString(), file));
      } finally {
        Files.deleteIfExists(link);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new EngineException(
          FailureKind.ENGINE_ERROR,
          "OpenVINO wants " + file + " under a name that ends with " + TFLITE + ", but " + e);
    }
  }
}
