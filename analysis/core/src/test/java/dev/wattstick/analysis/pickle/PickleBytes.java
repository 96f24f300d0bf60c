package dev.wattstick.analysis.pickle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes pickles opcode by opcode, for tests of what must be refused. */
final class PickleBytes {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  static PickleBytes protocol(int version) {
    return new PickleBytes().op(0x80).op(version);
  }

  PickleBytes op(int... codes) {
    for (int code : codes) {
      bytes.write(code);
    }
    return this;
  }

  PickleBytes text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    op(0x8c, utf8.length).bytes.writeBytes(utf8);
    return this;
  }

  PickleBytes ascii(String value) {
    bytes.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  PickleBytes global(String module, String name) {
    return text(module).text(name).op(0x93);
  }

  PickleBytes integer(int value) {
    op('J').bytes.writeBytes(littleEndian(4).putInt(value).array());
    return this;
  }

  PickleBytes length8(long value) {
    bytes.writeBytes(littleEndian(8).putLong(value).array());
    return this;
  }

  byte[] stop() {
    return op('.').bytes.toByteArray();
  }

  byte[] cut() {
    return bytes.toByteArray();
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
