package dev.wattstick.record.modelfile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes protocol buffers by hand, field by field in the order of the calls. */
final class Proto {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  static Proto of() {
    return new Proto();
  }

  /** A tensor of 4 elements that lies in another file. */
  static Proto externalTensor(String location, String... entries) {
    Proto tensor = of().number(1, 4).number(2, 1).text(8, "w").number(14, 1);
    tensor.message(13, of().text(1, "location").text(2, location));
    for (int i = 0; i < entries.length; i += 2) {
      tensor.message(13, of().text(1, entries[i]).text(2, entries[i + 1]));
    }
    return tensor;
  }

  /** A model around a graph, its version first. */
  static byte[] model(Proto graph) {
    return of().number(1, 8).message(7, graph).message(8, of().number(2, 13)).bytes();
  }

  Proto number(int field, long value) {
    varint((long) field << 3);
    varint(value);
    return this;
  }

  Proto text(int field, String value) {
    return block(field, value.getBytes(StandardCharsets.UTF_8));
  }

  Proto message(int field, Proto value) {
    return block(field, value.bytes());
  }

  Proto block(int field, byte[] value) {
    varint((long) field << 3 | 2);
    varint(value.length);
    bytes.writeBytes(value);
    return this;
  }

  Proto raw(int... values) {
    for (int value : values) {
      bytes.write(value);
    }
    return this;
  }

  byte[] bytes() {
    return bytes.toByteArray();
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
