package dev.wattstick.record;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The element types that tensors of both sides, numpy's and the engines', have in common. */
public enum ElementType {
  FLOAT16("float16", "f2", 2, 2),
  FLOAT32("float32", "f4", 4, 4),
  FLOAT64("float64", "f8", 8, 8),
  INT8("int8", "i1", 1, 1),
  INT16("int16", "i2", 2, 2),
  INT32("int32", "i4", 4, 4),
  INT64("int64", "i8", 8, 8),
  UINT8("uint8", "u1", 1, 1),
  UINT16("uint16", "u2", 2, 2),
  UINT32("uint32", "u4", 4, 4),
  UINT64("uint64", "u8", 8, 8),
  BOOL("bool", "b1", 1, 1),
  COMPLEX64("complex64", "c8", 8, 4),
  COMPLEX128("complex128", "c16", 16, 8);

  private final String id;
  private final String code;
  private final int bytes;
  private final int wordBytes;

  ElementType(String id, String code, int bytes, int wordBytes) {
    this.id = id;
    this.code = code;
    this.bytes = bytes;
    this.wordBytes = wordBytes;
  }

  /** Numpy's name, as in {@link TensorFacts#type()}. */
  public String id() {
    return id;
  }

  /** Numpy's array-interface code without its byte order, for example {@code f4}. */
  public String code() {
    return code;
  }

  /** Of one element. */
  public int bytes() {
    return bytes;
  }

  /** Of what is turned around when the byte order changes: half of a complex element. */
  public int wordBytes() {
    return wordBytes;
  }

  /**
   * The size of a tensor of this type.
   *
   * @param shape dimensions that are not negative
   * @return bytes, or null when that does not fit a buffer (2 GiB)
   */
  public @Nullable Integer bytesOf(List<Long> shape) {
    if (shape.contains(0L)) {
      return 0;
    }
    long size = bytes;
    for (long dimension : shape) {
      if (dimension > Integer.MAX_VALUE / size) {
        return null;
      }
      size *= dimension;
    }
    return (int) size;
  }

  /**
   * @throws IllegalArgumentException when no type has that name
   */
  public static ElementType ofId(String id) {
    return Arrays.stream(values())
        .filter(type -> type.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no element type \"" + id + "\"; there are " + known()));
  }

  private static String known() {
    return Arrays.stream(values()).map(ElementType::id).collect(Collectors.joining(", "));
  }
}
