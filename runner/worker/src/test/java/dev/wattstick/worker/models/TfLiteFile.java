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
  public static final int RESHAPE = 22;
  public static final int SVDF = 27;
  public static final int CUSTOM = 32;
  public static final int CAST = 53;
  public static final int NEG = 59;
  public static final int SHAPE = 77;
  public static final int LOGICAL_NOT = 87;
  public static final int WHERE = 109;
  public static final int QUANTIZE = 114;

  private static final int SCHEMA_VERSION = 3;

  /** Members of the union of an operation's options. */
  private static final int SVDF_OPTIONS = 6;

  private static final int SHAPE_OPTIONS = 55;

  private final FlatBufferBuilder builder = new FlatBufferBuilder();
  private final List<Integer> tensors = new ArrayList<>();
  private final List<Integer> codes = new ArrayList<>();
  private final List<Integer> operations = new ArrayList<>();
  private final List<Integer> graphs = new ArrayList<>();
  private final List<Integer> signatures = new ArrayList<>();

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
    return add(name, type, shape, null, 0, 0, false);
  }

  /** What is kept from one inference to the next. */
  public TfLiteFile variable(String name, int type, int... shape) {
    return add(name, type, shape, null, 0, 0, true);
  }

  /** The shape stands in for the signature, in which -1 is open. */
  public TfLiteFile openTensor(String name, int type, int[] shape, int[] signature) {
    return add(name, type, shape, signature, 0, 0, false);
  }

  public TfLiteFile quantized(String name, int type, float scale, long zeroPoint, int... shape) {
    return add(name, type, shape, null, scale, zeroPoint, false);
  }

  public TfLiteFile operation(int code, int[] inputs, int... outputs) {
    int options =
        switch (code) {
          case SVDF -> table(2, field -> builder.addInt(0, 1, 0)); // rank 1
          case SHAPE -> table(1, field -> builder.addByte(0, (byte) INT32, 0)); // of the result
          default -> 0;
        };
    int kind = code == SVDF ? SVDF_OPTIONS : code == SHAPE ? SHAPE_OPTIONS : 0;
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
            5,
            field -> builder.addInt(0, index, 0),
            field -> builder.addOffset(1, in, 0),
            field -> builder.addOffset(2, out, 0),
            field -> builder.addByte(3, (byte) kind, 0),
            field -> builder.addOffset(4, options, 0)));
    return this;
  }

  /** Ends a graph; what is added afterwards belongs to the next one, with tensors from 0 on. */
  public TfLiteFile graph(int[] inputs, int... outputs) {
    int graphTensors = offsets(tensors);
    int in = ints(inputs);
    int out = ints(outputs);
    int graphOperations = offsets(operations);
    graphs.add(
        table(
            4,
            field -> builder.addOffset(0, graphTensors, 0),
            field -> builder.addOffset(1, in, 0),
            field -> builder.addOffset(2, out, 0),
            field -> builder.addOffset(3, graphOperations, 0)));
    tensors.clear();
    operations.clear();
    return this;
  }

  /** Names a graph, and its tensors 0 and 1 as {@code x} and {@code y}. */
  public TfLiteFile signature(String key, int graph) {
    int text = builder.createString(key);
    int inputs = offsets(List.of(tensorName("x", 0)));
    int outputs = offsets(List.of(tensorName("y", 1)));
    signatures.add(
        table(
            5,
            field -> builder.addOffset(0, inputs, 0),
            field -> builder.addOffset(1, outputs, 0),
            field -> builder.addOffset(2, text, 0),
            field -> builder.addInt(4, graph, 0)));
    return this;
  }

  /** The file with this graph; inputs and outputs are numbers of tensors. */
  public byte[] bytes(int[] inputs, int... outputs) {
    return graph(inputs, outputs).bytes();
  }

  /** The file. */
  public byte[] bytes() {
    int operatorCodes = offsets(codes);
    int allGraphs = offsets(graphs);
    int buffers = offsets(List.of(table(0)));
    int names = signatures.isEmpty() ? 0 : offsets(signatures);
    int model =
        table(
            8,
            field -> builder.addInt(0, SCHEMA_VERSION, 0),
            field -> builder.addOffset(1, operatorCodes, 0),
            field -> builder.addOffset(2, allGraphs, 0),
            field -> builder.addOffset(4, buffers, 0),
            field -> builder.addOffset(7, names, 0));
    builder.finish(model, "TFL3");
    return builder.sizedByteArray();
  }

  private TfLiteFile add(
      String name,
      int type,
      int[] shape,
      int @Nullable [] signature,
      float scale,
      long zeroPoint,
      boolean variable) {
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
            field -> builder.addBoolean(5, variable, false),
            field -> builder.addOffset(7, open, 0)));
    return this;
  }

  private int tensorName(String name, int tensor) {
    int text = builder.createString(name);
    return table(2, field -> builder.addOffset(0, text, 0), field -> builder.addInt(1, tensor, 0));
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
