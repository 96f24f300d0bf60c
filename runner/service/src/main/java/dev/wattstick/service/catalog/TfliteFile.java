package dev.wattstick.service.catalog;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Looks whether bytes are a whole TensorFlow Lite model: a flat buffer whose root table, subgraphs
 * and weight buffers lie within the file. The engine's own verifier looks deeper before a
 * measurement; this finds other formats and truncated files at upload.
 */
final class TfliteFile {
  private static final int SUBGRAPHS = 2;
  private static final int BUFFERS = 4;

  private final ByteBuffer bytes;

  private TfliteFile(ByteBuffer bytes) {
    this.bytes = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  static boolean isOne(ByteBuffer bytes) {
    return bytes.limit() >= 8
        && bytes.get(4) == 'T'
        && bytes.get(5) == 'F'
        && bytes.get(6) == 'L'
        && bytes.get(7) == '3';
  }

  /** What is wrong, in a sentence; empty when nothing is. */
  static Optional<String> fault(ByteBuffer bytes) {
    try {
      return new TfliteFile(bytes).fault();
    } catch (IndexOutOfBoundsException e) {
      return Optional.of("the TensorFlow Lite file is damaged or truncated");
    }
  }

  private Optional<String> fault() {
    int root = at(0, bytes.getInt(0));
    if (vector(root, SUBGRAPHS) == 0) {
      return Optional.of("the TensorFlow Lite file holds no graph");
    }
    int buffers = field(root, BUFFERS);
    int start = at(buffers, bytes.getInt(buffers)) + 4;
    for (int i = 0; i < vector(root, BUFFERS); i++) {
      int slot = start + 4 * i;
      vector(at(slot, bytes.getInt(slot)), 0);
    }
    return Optional.empty();
  }

  /** The length of a table's vector field, after making sure that its elements are there. */
  private int vector(int table, int index) {
    int field = field(table, index);
    if (field == 0) {
      return 0;
    }
    int vector = at(field, bytes.getInt(field));
    int length = bytes.getInt(vector);
    if (length < 0 || (long) vector + 4 + length > bytes.limit()) {
      throw new IndexOutOfBoundsException(length);
    }
    return length;
  }

  /** Where a table's field is; 0 when it is absent. */
  private int field(int table, int index) {
    int vtable = Math.subtractExact(table, bytes.getInt(table));
    int size = Short.toUnsignedInt(bytes.getShort(vtable));
    int slot = 4 + 2 * index;
    int offset = slot < size ? Short.toUnsignedInt(bytes.getShort(vtable + slot)) : 0;
    return offset == 0 ? 0 : table + offset;
  }

  private int at(int base, int offset) {
    long place = (long) base + offset;
    if (offset <= 0 || place >= bytes.limit()) {
      throw new IndexOutOfBoundsException(offset);
    }
    return (int) place;
  }
}
