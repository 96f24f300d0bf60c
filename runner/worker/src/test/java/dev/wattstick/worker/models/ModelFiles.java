package dev.wattstick.worker.models;

import dev.wattstick.record.ElementType;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.worker.engine.LoadedModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Descriptions of files, and buffers for tensors. */
public final class ModelFiles {
  private ModelFiles() {}

  /** The file as the service would describe it; what the engines do not look at is left vague. */
  public static ModelFile of(Path path, String format) {
    return new ModelFile(
        path.getFileName().toString(),
        "other",
        format,
        "unknown",
        path.toString(),
        0,
        "",
        null,
        null);
  }

  public static ModelFile write(Path path, String format, byte[] bytes) throws IOException {
    return of(Files.write(path, bytes), format);
  }

  /** A buffer of a tensor's size. */
  public static ByteBuffer buffer(TensorFacts tensor) {
    int size = Objects.requireNonNull(ElementType.ofId(tensor.type()).bytesOf(tensor.shape()));
    return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
  }

  public static ByteBuffer floats(float... values) {
    ByteBuffer buffer =
        ByteBuffer.allocateDirect(values.length * Float.BYTES).order(ByteOrder.nativeOrder());
    buffer.asFloatBuffer().put(values);
    return buffer;
  }

  public static ByteBuffer bytes(int... values) {
    ByteBuffer buffer = ByteBuffer.allocateDirect(values.length).order(ByteOrder.nativeOrder());
    for (int i = 0; i < values.length; i++) {
      buffer.put(i, (byte) values[i]);
    }
    return buffer;
  }

  /** One of the model's outputs, as floats. */
  public static float[] floats(LoadedModel model, int output) {
    ByteBuffer buffer = buffer(model.outputs().get(output));
    model.readOutput(output, buffer);
    float[] values = new float[buffer.capacity() / Float.BYTES];
    buffer.asFloatBuffer().get(values);
    return values;
  }

  /** One of the model's outputs, as int64. */
  public static long[] longs(LoadedModel model, int output) {
    ByteBuffer buffer = buffer(model.outputs().get(output));
    model.readOutput(output, buffer);
    long[] values = new long[buffer.capacity() / Long.BYTES];
    buffer.asLongBuffer().get(values);
    return values;
  }

  /** One of the model's outputs, as bytes. */
  public static byte[] bytes(LoadedModel model, int output) {
    ByteBuffer buffer = buffer(model.outputs().get(output));
    model.readOutput(output, buffer);
    byte[] values = new byte[buffer.capacity()];
    buffer.get(values);
    return values;
  }
}
