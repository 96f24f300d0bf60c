package dev.wattstick.quality;

import dev.wattstick.record.Half;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of an output; quantised ones as they are, which does not change their order.
 */
@FunctionalInterface
interface Elements {

  /** The number at an index, counted in elements. */
  double at(ByteBuffer output, int index);

  /** For a type by numpy's name; null when it is not made of ordered numbers. */
  static @Nullable Elements of(String type) {
    return switch (type) {
      case "float32" -> (output, i) -> output.getFloat(4 * i);
      case "float64" -> (output, i) -> output.getDouble(8 * i);
      case "float16" -> (output, i) -> Half.value(output.getShort(2 * i));
      case "uint8" -> (output, i) -> output.get(i) & 0xff;
      case "int8" -> (output, i) -> output.get(i);
      case "uint16" -> (output, i) -> output.getShort(2 * i) & 0xffff;
      case "int16" -> (output, i) -> output.getShort(2 * i);
      case "int32" -> (output, i) -> output.getInt(4 * i);
      case "int64" -> (output, i) -> output.getLong(8 * i);
      default -> null;
    };
  }
}
