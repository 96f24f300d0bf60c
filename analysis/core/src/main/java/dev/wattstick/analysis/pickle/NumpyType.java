package dev.wattstick.analysis.pickle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * A numpy dtype of numbers, truth values or objects, as {@code numpy.dtype('f8')} and its state
 * make it.
 */
final class NumpyType implements Fillable {
  private final String code;
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

  private NumpyType(String code) {
    this.code = code;
  }

  static NumpyType of(Arguments arguments) {
    String code = arguments.get(0, String.class);
    if (width(code) < 0) {
      throw new BadPickleException(
          "numpy type '"
              + Names.shown(code)
              + "' is not read: columns are numbers, truth values or text; convert the column.");
    }
    return new NumpyType(code);
  }

  /** Of the state only the byte order matters: (3, '<', None, None, None, -1, -1, 0). */
  @Override
  public void fill(@Nullable Object state) {
    boolean big = Arguments.ofState("numpy.dtype", state).get(1, String.class).equals(">");
    order = big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  boolean isObject() {
    return width() == 0;
  }

  /** Bytes of a cell; 0 for objects. */
  int width() {
    return width(code);
  }

  ByteBuffer view(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(order);
  }

  /** The cell at this byte: a Double, Long or Boolean. */
  Object cell(ByteBuffer bytes, int at) {
    return switch (code) {
      case "f8" -> bytes.getDouble(at);
      case "f4" -> (double) bytes.getFloat(at);
      case "i8" -> bytes.getLong(at);
      case "i4" -> (long) bytes.getInt(at);
      case "i2" -> (long) bytes.getShort(at);
      case "i1" -> (long) bytes.get(at);
      case "u4" -> bytes.getInt(at) & 0xffffffffL;
      case "u2" -> bytes.getShort(at) & 0xffffL;
      case "u1" -> bytes.get(at) & 0xffL;
      default -> bytes.get(at) != 0;
    };
  }

  private static int width(String code) {
    return switch (code) {
      case "O8", "O4", "O" -> 0;
      case "f8", "i8" -> 8;
      case "f4", "i4", "u4" -> 4;
      case "i2", "u2" -> 2;
      case "i1", "u1", "b1" -> 1;
      default -> -1;
    };
  }
}
