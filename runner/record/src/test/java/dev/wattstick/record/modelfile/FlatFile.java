package dev.wattstick.record.modelfile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes the smallest TensorFlow Lite file: one empty graph, one operator code, one buffer. */
final class FlatFile {
  private FlatFile() {}

  /**
   * @param customCode of its one operator
   * @param weights bytes of its one buffer
   */
  static byte[] tflite(String customCode, int weights) {
    byte[] code = customCode.getBytes(StandardCharsets.UTF_8);
    int buffer = 112 + code.length + (4 - code.length % 4);
    ByteBuffer b = ByteBuffer.allocate(buffer + 4 + weights).order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(0, 24).put(4, "TFL3".getBytes(StandardCharsets.US_ASCII));
    // The root's vtable: size, size of the table, version, operator codes, subgraphs, text,
    // buffers.
    shorts(b, 8, 14, 20, 4, 8, 12, 0, 16);
    b.putInt(24, 24 - 8).putInt(28, 3);
    offset(b, 32, 44);
    offset(b, 36, 52);
    offset(b, 40, 60);
    b.putInt(44, 1);
    offset(b, 48, 84);
    b.putInt(52, 1);
    offset(b, 56, 92);
    b.putInt(60, 1);
    offset(b, 64, 96);
    // The vtable of the operator code and of the buffer, and an empty one for the graph.
    shorts(b, 68, 8, 8, 0, 4);
    shorts(b, 76, 6, 8, 4);
    b.putInt(84, 84 - 68);
    offset(b, 88, 108);
    b.putInt(92, 92 - 104);
    b.putInt(96, 96 - 76);
    offset(b, 100, buffer);
    shorts(b, 104, 4, 4);
    b.putInt(108, code.length).put(112, code);
    b.putInt(buffer, weights);
    return b.array();
  }

  private static void shorts(ByteBuffer b, int place, int... values) {
    for (int i = 0; i < values.length; i++) {
      b.putShort(place + 2 * i, (short) values[i]);
    }
  }

  private static void offset(ByteBuffer b, int place, int target) {
    b.putInt(place, target - place);
  }
}
