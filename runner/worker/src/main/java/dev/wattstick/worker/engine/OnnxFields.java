package dev.wattstick.worker.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Walks over a file's outermost protobuf fields, without reading what they hold. */
final class OnnxFields {
  private static final ModelContent UNKNOWN =
      new ModelContent(null, "none of the known model formats");

  /** Longest tag and length of one field: two variable-length integers. */
  private static final int FIELD_HEAD_BYTES = 20;

  private static final int IR_VERSION = 1;
  private static final int GRAPH = 7;
  private static final int OPSET_IMPORT = 8;

  private final SeekableByteChannel channel;
  private boolean version;
  private boolean graph;
  private boolean opset;

  private OnnxFields(SeekableByteChannel channel) {
    this.channel = channel;
  }

  /** ONNX has a version or an operator set, and a graph, and its fields fill the file exactly. */
  static ModelContent of(SeekableByteChannel channel) throws IOException {
    return new OnnxFields(channel).walk();
  }

  private ModelContent walk() throws IOException {
    long position = 0;
    while (position < channel.size()) {
      long next = field(position);
      if (next < 0) {
        return UNKNOWN;
      }
      if (next > channel.size()) {
        return version
            ? new ModelContent(null, "an ONNX model that is cut off or damaged")
            : UNKNOWN;
      }
      position = next;
    }
    return graph && (version || opset) ? new ModelContent("onnx", "an ONNX model") : UNKNOWN;
  }

  /** The position after the field, or -1 when there is none. */
  private long field(long position) throws IOException {
    ByteBuffer head =
        ByteBuffer.allocate((int) Math.min(FIELD_HEAD_BYTES, channel.size() - position));
    channel.position(position);
    while (head.hasRemaining() && channel.read(head) >= 0) {
      // until the head is full
    }
    head.flip();
    long tag = varint(head);
    int number = (int) (tag >>> 3);
    long body = tag <= 0 || number == 0 ? -1 : bodyBytes((int) (tag & 7), head);
    if (body < 0) {
      return -1;
    }
    version |= number == IR_VERSION;
    graph |= number == GRAPH;
    opset |= number == OPSET_IMPORT;
    return position + head.position() + body;
  }

  private static long bodyBytes(int wireType, ByteBuffer head) {
    return switch (wireType) {
      case 0 -> varint(head) == -1 ? -1 : 0;
      case 1 -> 8;
      case 2 -> varint(head);
      case 5 -> 4;
      default -> -1;
    };
  }

  /** -1 when it does not end. */
  private static long varint(ByteBuffer from) {
    long value = 0;
    for (int shift = 0; shift < 64 && from.hasRemaining(); shift += 7) {
      byte b = from.get();
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
    return -1;
  }
}
