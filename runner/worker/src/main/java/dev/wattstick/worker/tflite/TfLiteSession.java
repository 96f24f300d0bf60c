package dev.wattstick.worker.tflite;

import dev.wattstick.record.FailureKind;
import dev.wattstick.worker.engine.EngineException;
import dev.wattstick.worker.engine.EngineProvider.LoadOptions;
import dev.wattstick.worker.engine.NativeScope;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.BuiltinOpResolver;
import org.bytedeco.tensorflowlite.FlatBufferModel;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.InterpreterBuilder;
import org.bytedeco.tensorflowlite.SignatureRunner;
import org.bytedeco.tensorflowlite.Subgraph;
import org.jspecify.annotations.Nullable;

/**
 * The native objects behind one model. They point into each other, so they are held together and
 * closed in the opposite order: a model that the collector takes first is a crash. Of the file's
 * graphs one is run: the first, or that of a signature.
 */
final class TfLiteSession implements AutoCloseable {
  private static final int OK = 0;

  private final String file;
  private final NativeScope scope = new NativeScope();
  private final TfLiteErrors errors = new TfLiteErrors();
  private final Interpreter interpreter = new Interpreter((Pointer) null);
  private @Nullable String signature;
  private @Nullable Subgraph graph;

  /** Runs another graph than the first; null for that one. */
  private @Nullable SignatureRunner runner;

  private TfLiteSession(String file) {
    this.file = file;
    scope.onClose(errors::close);
  }

  /**
   * Reads and verifies a file, and builds its interpreter; nothing of its graph is prepared yet.
   *
   * @param signature of the graph to run; null for the first graph
   * @throws EngineException {@code MODEL_REFUSED}, with the interpreter's own words
   */
  static TfLiteSession open(String file, int threads, @Nullable String signature) {
    TfLiteSession session = new TfLiteSession(file);
    try {
      session.build(threads);
      session.choose(signature);
      return session;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  Interpreter interpreter() {
    return interpreter;
  }

  /** The graph that is run. */
  Subgraph graph() {
    if (graph == null) {
      throw new IllegalStateException("no graph of " + file + " was chosen");
    }
    return graph;
  }

  /** The name under which the graph runs; null where the file has none for it. */
  @Nullable String signature() {
    return signature;
  }

  TfLiteSignatures signatures() {
    return new TfLiteSignatures(interpreter);
  }

  /**
   * Demands that a step of loading went well.
   *
   * @param otherwise what is wrong with the model when it did not
   */
  void require(boolean well, String otherwise) {
    require(
        well,
        otherwise,
        "export it for TensorFlow Lite's built-in operations, in versions that this one has");
  }

  /**
   * @param advice what to do about it
   */
  void require(boolean well, String otherwise, String advice) {
    if (!well) {
      throw new EngineException(
          FailureKind.MODEL_REFUSED,
          "TensorFlow Lite refuses " + file + ": it " + otherwise + errors.take() + "; " + advice);
    }
  }

  void prepare() {
    // Either call applies the default delegate first, so inputs are resized before it.
    if (graph().GetSubgraphIndex() == 0) {
      require(interpreter.AllocateTensors() == OK, "cannot be prepared");
    } else {
      SignatureRunner found = interpreter.GetSignatureRunner(signature);
      require(found != null && !found.isNull(), "cannot run its signature " + signature);
      require(graph().AllocateTensors() == OK, "cannot be prepared");
      runner = found;
    }
  }

  void resize(int tensor, int[] shape) {
    require(graph().ResizeInputTensorStrict(tensor, shape) == OK, "cannot be resized");
  }

  void invoke() {
    if ((runner == null ? interpreter.Invoke() : runner.Invoke()) != OK) {
      throw new EngineException(
          FailureKind.ENGINE_ERROR, "TensorFlow Lite failed while it ran " + file + errors.take());
    }
  }

  void resetVariables() {
    if (interpreter.ResetVariableTensors() != OK) {
      throw new EngineException(
          FailureKind.ENGINE_ERROR,
          "TensorFlow Lite cannot reset the variables of " + file + errors.take());
    }
  }

  boolean isClosed() {
    return scope.isClosed();
  }

  @Override
  public void close() {
    scope.close();
  }

  private void choose(@Nullable String asked) {
    TfLiteSignatures signatures = signatures();
    int index = asked == null ? 0 : signatures.graphOf(asked, file);
    signature = asked == null ? signatures.ofGraph(0) : asked;
    graph = interpreter.subgraph(index);
  }

  private void build(int threads) {
    // From bytes in memory: a mapped file that is cut off while it runs kills the process.
    BytePointer bytes = read();
    FlatBufferModel model =
        FlatBufferModel.VerifyAndBuildFromBuffer(bytes, bytes.capacity(), null, errors.reporter());
    require(
        model != null && !model.isNull(), "is damaged or cut off", "export or download it again");
    scope.onClose(model::close);
    BuiltinOpResolver resolver = new BuiltinOpResolver();
    scope.onClose(resolver::close);
    scope.onClose(interpreter::close);
    try (InterpreterBuilder builder = new InterpreterBuilder(model, resolver)) {
      if (threads != LoadOptions.ENGINE_DEFAULT) {
        require(
            builder.SetNumThreads(threads) == OK,
            "cannot run with " + threads + " threads",
            "ask for fewer");
      }
      require(builder.apply(interpreter) == OK && !interpreter.isNull(), "cannot be run");
    }
  }

  private BytePointer read() {
    try (SeekableByteChannel channel = Files.newByteChannel(Path.of(file))) {
      require(channel.size() <= Integer.MAX_VALUE, "is larger than 2 GiB", "use a smaller model");
      BytePointer bytes = new BytePointer(channel.size());
      scope.onClose(bytes::close);
      ByteBuffer buffer = bytes.asByteBuffer();
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
        // until all of it is there
      }
      return bytes;
    } catch (IOException e) {
      throw new EngineException(
          FailureKind.MODEL_REFUSED,
          "the model file " + file + " cannot be read: " + e + "; check its path and permissions");
    }
  }
}
