package dev.wattstick.worker.models;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Writes ONNX models: protobuf, by hand. The numbers are the fields of onnx.proto and its codes of
 * types.
 */
public final class OnnxFile {
  public static final int FLOAT32 = 1;
  public static final int INT64 = 7;

  private final Message graph = new Message();

  /** A model with one operation. Shapes: -1 is open. */
  public static byte[] oneOperation(
      String operation, int inputType, int[] input, int outputType, int... output) {
    return new OnnxFile()
        .node(operation, "x", "y")
        .input("x", inputType, input)
        .output("y", outputType, output)
        .bytes();
  }

  public OnnxFile node(String operation, String input, String output) {
    graph.message(1, node -> node.text(1, input).text(2, output).text(4, operation));
    return this;
  }

  public OnnxFile input(String name, int type, int... shape) {
    return value(11, name, type, shape);
  }

  public OnnxFile output(String name, int type, int... shape) {
    return value(12, name, type, shape);
  }

  public byte[] bytes() {
    graph.text(2, "made");
    return new Message()
        .number(1, 8)
        .message(7, graph)
        .message(8, opset -> opset.text(1, "").number(2, 13))
        .bytes();
  }

  private OnnxFile value(int field, String name, int type, int... shape) {
    Message dimensions = new Message();
    for (int dimension : shape) {
      dimensions.message(
          1, d -> (dimension < 0 ? d.text(2, "open") : d.number(1, dimension)).bytes());
    }
    graph.message(
        field,
        value ->
            value
                .text(1, name)
                .message(
                    2, kind -> kind.message(1, t -> t.number(1, type).message(2, dimensions))));
    return this;
  }

  /** The fields of one protobuf message. */
  private static final class Message {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message text(int field, String value) {
      return block(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
      return block(field, value.bytes());
    }

    Message message(int field, Consumer<Message> writer) {
      Message value = new Message();
      writer.accept(value);
      return message(field, value);
    }

    byte[] bytes() {
      return bytes.toByteArray();
    }

    private Message block(int field, byte[] value) {
      varint((long) field << 3 | 2);
      varint(value.length);
      bytes.writeBytes(value);
      return this;
    }

    private void varint(long value) {
      long rest = value;
      while (rest > 0x7f) {
        bytes.write((int) (rest & 0x7f | 0x80));
        rest >>>= 7;
      }
      bytes.write((int) rest);
    }
  }
}
