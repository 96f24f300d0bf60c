package dev.wattstick.service.catalog;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Looks whether bytes are a whole ONNX model: a protocol buffer whose fields are those of a
 * ModelProto and end where the file ends.
 */
final class OnnxFile {
  private static final int IR_VERSION = 1;
  private static final int GRAPH = 7;
  private static final int LAST_FIELD = 26;

  private final ByteBuffer bytes;
  private boolean irVersion;
  private boolean graph;

  private OnnxFile(ByteBuffer bytes) {
    this.bytes = bytes.duplicate().rewind();
  }

  /** ONNX has no signature: a ModelProto begins with its version, which is a small number. */
  static boolean isOne(ByteBuffer bytes) {
    return bytes.limit() > 2 && bytes.get(0) == 0x08 && bytes.get(1) > 0 && bytes.get(1) < 64;
  }

  /** What is wrong, in a sentence; empty when nothing is. */
  static Optional<String> fault(ByteBuffer bytes) {
    OnnxFile file = new OnnxFile(bytes);
    try {
      while (file.bytes.hasRemaining()) {
        file.field();
      }
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return Optional.of("the ONNX file is damaged or truncated");
    }
    return file.irVersion && file.graph
        ? Optional.empty()
        : Optional.of("the file begins like ONNX but holds no graph");
  }

  private void field() {
    long tag = varint();
    long number = tag >>> 3;
    if (number < 1 || number > LAST_FIELD) {
      throw new IllegalArgumentException("field " + number);
    }
    irVersion |= number == IR_VERSION;
    graph |= number == GRAPH;
    switch ((int) (tag & 7)) {
      case 0 -> varint();
      case 1 -> skip(8);
      case 2 -> skip(varint());
      case 5 -> skip(4);
      default -> throw new IllegalArgumentException("wire type");
    }
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = bytes.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("varint");
  }

  private void skip(long length) {
    if (length < 0 || length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    bytes.position(bytes.position() + (int) length);
  }
}
