package dev.wattstick.record.modelfile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The bytes of a file, read at any place. Every method throws {@link CutOff} beyond its end. */
interface Bytes {

  /** A place that the file does not reach: it is damaged or not all of it is there. */
  final class CutOff extends IOException {
    private static final long serialVersionUID = 1L;

    CutOff(long place) {
      super("nothing at byte " + place);
    }
  }

  long size();

  /** One byte, 0 to 255. */
  int at(long place) throws IOException;

  /** Two bytes, the low one first, without a sign. */
  default int uint16(long place) throws IOException {
    return at(place) | at(place + 1) << 8;
  }

  /** Four bytes, the low one first, without a sign. */
  default long uint32(long place) throws IOException {
    return uint16(place) | (long) uint16(place + 2) << 16;
  }

  /** Text in UTF-8; a malformed sequence becomes the replacement character. */
  default String text(long place, int length) throws IOException {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) at(place + i);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The first bytes, one character each. */
  default String head(int limit) throws IOException {
    StringBuilder head = new StringBuilder();
    for (long i = 0; i < Math.min(limit, size()); i++) {
      head.append((char) at(i));
    }
    return head.toString();
  }

  /** Bytes that are all in memory. */
  static Bytes of(byte[] bytes) {
    return new Bytes() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public int at(long place) throws IOException {
        if (place < 0 || place >= bytes.length) {
          throw new CutOff(place);
        }
        return bytes[(int) place] & 0xff;
      }
    };
  }
}
