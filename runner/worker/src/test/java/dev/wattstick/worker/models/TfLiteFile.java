package dev.wattstick.worker.models;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a TensorFlow Lite model without weights. The numbers are those of TensorFlow Lite's
 * schema.fbs: fields of its tables in their order, and codes of types and operations.
 */
public final class TfLiteFile {
  public static final int FLOAT32 = 0;
  public static final int FLOAT16 = 1;
  public static final int INT32 = 2;
  public static final int UINT8 = 3;
  public static final int INT64 = 4;
  public static final int STRING = 5;
  public static final int BOOL = 6;
  public static final int INT16 = 7;
  public static final int INT8 = 9;

  public static final int ADD = 0;
  public static final int CUSTOM = 32;
  public static final int CAST = 53;
  public static final int NEG = 59;
  public static final int LOGICAL_NOT = 87;
  public static final int WHERE = 109;
  public static final int QUANTIZE = 114;

  private static final int SCHEMA_VERSION = 3;

  private final FlatBufferBuilder builder = new FlatBufferBuilder();
  private final List<Integer> tensors = new ArrayList<>();
  private final List<Integer> codes = new ArrayList<>();
  private final List<Integer> operations = new ArrayList<>();

  /** One operation on inputs 0, 1, … with one output, the last tensor. */
  public static byte[] oneOperation(int code, TfLiteFile file) {
    int last = file.tensors.size() - 1;
    int[] inputs = new int[last];
    for (int i = 0; i < last; i++) {
      inputs[i] = i;
    }
    return file.operation(code, inputs, last).bytes(inputs, last);
  }

  public TfLiteFile tensor(String name, int type, int... shape) {
    return add(name, type, shape, null, 0, 0);
  }

  /** The shape stands in for the signature, in which -1 is open. */
  public TfLiteFile openTensor(String name, int type, int[] shape, int[] signature) {
    return add(name, type, shape, signature, 0, 0);
  }

  public TfLiteFile quantized(String name, int type, float scale, long zeroPoint, int... shape) {
    return add(name, type, shape, null, scale, zeroPoint);
  }

  public TfLiteFile operation(int code, int[] inputs, int... outputs) {
    int custom = code == CUSTOM ? builder.createString("NoSuchOperation") : 0;
    codes.add(
        table(
            4,
            field -> builder.addByte(0, (byte) code, 0),
            field -> builder.addOffset(1, custom, 0),
            field -> builder.addInt(2, 1, 0),
            field -> builder.addInt(3, code, 0)));
    int in = ints(inputs);
    int out = ints(outputs);
    int index = codes.size() - 1;
    operations.add(
        table(
            3,
            field -> builder.addInt(0, index, 0),
            field -> builder.addOffset(1, in, 0),
            field -> builder.addOffset(2, out, 0)));
    return this;
  }

  /** The file; inputs and outputs are numbers of tensors. */
  public byte[] bytes(int[] inputs, int... outputs) {
    int graphTensors = offsets(tensors);
    int in = ints(inputs);
    int out = ints(outputs);
    int graphOperations = offsets(operations);
    int graph =
        table(
            4,
            field -> builder.addOffset(0, graphTensors, 0),
            field -> builder.addOffset(1, in, 0),
            field -> builder.addOffset(2, out, 0),
            field -> builder.addOffset(3, graphOperations, 0));
    int operatorCodes = offsets(codes);
    int graphs = offsets(List.of(graph));
    int buffers = offsets(List.of(table(0)));
    int model =
        table(
            5,
            field -> builder.addInt(0, SCHEMA_VERSION, 0),
            field -> builder.addOffset(1, operatorCodes, 0),
            field -> builder.addOffset(2, graphs, 0),
            field -> builder.addOffset(4, buffers, 0));
    builder.finish(model, "TFL3");
    return builder.sizedByteArray();
  }

  private TfLiteFile add(
      String name, int type, int[] shape, int @Nullable [] signature, float scale, long zeroPoint) {
    int text = builder.createString(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)));
    int dimensions = ints(shape);
    int open = signature == null ? 0 : ints(signature);
    int quantization = scale == 0 ? 0 : quantization(scale, zeroPoint);
    tensors.add(
        table(
            8,
            field -> builder.addOffset(0, dimensions, 0),
            field -> builder.addByte(1, (byte) type, 0),
            field -> builder.addInt(2, 0, 0),
            field -> builder.addOffset(3, text, 0),
            field -> builder.addOffset(4, quantization, 0),
            field -> builder.addOffset(7, open, 0)));
    return this;
  }

  private int quantization(float scale, long zeroPoint) {
    builder.startVector(Float.BYTES, 1, Float.BYTES);
    builder.addFloat(scale);
    int scales = builder.endVector();
    builder.startVector(Long.BYTES, 1, Long.BYTES);
    builder.addLong(zeroPoint);
    int zeroPoints = builder.endVector();
    return table(
        4, field -> builder.addOffset(2, scales, 0), field -> builder.addOffset(3, zeroPoints, 0));
  }

  private int table(int fields, IntConsumer... writers) {
    builder.startTable(fields);
    for (IntConsumer writer : writers) {
      writer.accept(fields);
    }
    return builder.endTable();
  }

  private int ints(int... values) {
    builder.startVector(Integer.BYTES, values.length, Integer.BYTES);
    for (int i = values.length - 1; i >= 0; i--) {
      builder.addInt(values[i]);
    }
    return builder.endVector();
  }

  private int offsets(List<Integer> values) {
    return builder.createVectorOfTables(values.stream().mapToInt(Integer::intValue).toArray());
  }
}
