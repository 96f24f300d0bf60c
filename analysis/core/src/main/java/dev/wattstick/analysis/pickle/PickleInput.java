package dev.wattstick.analysis.pickle;

import java.io.ByteArrayInputStream;

/** The bytes of a pickle, which know their position and look ahead. */
final class PickleInput extends ByteArrayInputStream {

  PickleInput(byte[] bytes) {
    super(bytes);
  }

  int position() {
    return pos;
  }

  /**
   * The little-endian unsigned number in the next bytes, which must be there; one beyond a long is
   * negative.
   */
  long lengthAhead(int width) {
    long length = 0;
    for (int i = width - 1; i >= 0; i--) {
      length = length << 8 | (buf[pos + i] & 0xff);
    }
    return length;
  }
}
