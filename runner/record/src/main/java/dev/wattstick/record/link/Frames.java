package dev.wattstick.record.link;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Messages on the link: four bytes of length, high byte first, then so many bytes of UTF-8. */
final class Frames {

  /** What came is not a message. */
  static final class GarbageException extends IOException {
    private static final long serialVersionUID = 1L;

    GarbageException(String message) {
      super(message);
    }
  }

  private Frames() {}

  static void write(OutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    // One write: a reader never waits for the second half of a small message.
    out.write(ByteBuffer.allocate(4 + bytes.length).putInt(bytes.length).put(bytes).array());
    out.flush();
  }

  /**
   * The next message; null at an end between two messages.
   *
   * @throws GarbageException when the length is negative or above {@code limitBytes}, or the bytes
   *     are not UTF-8
   * @throws EOFException at an end within a message
   */
  static @Nullable String read(DataInputStream in, int limitBytes) throws IOException {
    int first = in.read();
    if (first < 0) {
      return null;
    }
    int length =
        first << 24
            | in.readUnsignedByte() << 16
            | in.readUnsignedByte() << 8
            | in.readUnsignedByte();
    if (length < 0 || length > limitBytes) {
      throw new GarbageException(
          "a message of "
              + Integer.toUnsignedString(length)
              + " bytes; the limit is "
              + limitBytes);
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the link ended within a message");
    }
    return utf8(bytes);
  }

  private static String utf8(byte[] bytes) throws GarbageException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new GarbageException("a message that is not UTF-8");
    }
  }
}
