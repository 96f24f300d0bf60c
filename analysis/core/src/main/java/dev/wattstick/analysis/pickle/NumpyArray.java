package dev.wattstick.analysis.pickle;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A numpy array of one or two dimensions: raw bytes of numbers, or a list of objects. */
final class NumpyArray implements Fillable {
  private int[] shape = {0};
  private @Nullable NumpyType type;
  private @Nullable ByteBuffer raw;
  private List<?> objects = List.of();
  private boolean columnsFirst;

  /** {@code _frombuffer(bytes, dtype, shape, order)}. */
  static NumpyArray fromBuffer(Arguments arguments) {
    NumpyArray array = new NumpyArray();
    array.setRaw(
        arguments.get(0, byte[].class),
        arguments.get(1, NumpyType.class),
        arguments.shape(2),
        arguments.get(3, String.class).equals("F"));
    return array;
  }

  /** {@code _reconstruct(ndarray, (0,), b'b')}: empty until its state comes. */
  static NumpyArray reconstruct(Arguments arguments) {
    AllowedClass wanted = arguments.get(0, AllowedClass.class);
    if (!wanted.name().equals("numpy.ndarray")) {
      throw new BadPickleException(
          arguments.of() + " is to make " + wanted + ", not an array; do not trust this file.");
    }
    return new NumpyArray();
  }

  /** State (1, shape, dtype, is Fortran order, list of objects or bytes). */
  @Override
  public void fill(@Nullable Object state) {
    Arguments items = Arguments.ofState("numpy.ndarray", state);
    NumpyType newType = items.get(2, NumpyType.class);
    boolean fortran = items.get(3, Boolean.class);
    if (newType.isObject()) {
      setObjects(items.get(4, List.class), newType, items.shape(1), fortran);
    } else {
      setRaw(items.get(4, byte[].class), newType, items.shape(1), fortran);
    }
  }

  private void setObjects(List<?> cells, NumpyType newType, int[] newShape, boolean fortran) {
    checkSize(cells.size(), 1, newShape);
    this.objects = cells;
    this.type = newType;
    this.shape = newShape;
    this.columnsFirst = fortran;
  }

  private void setRaw(byte[] bytes, NumpyType newType, int[] newShape, boolean fortran) {
    if (newType.isObject()) {
      throw new BadPickleException(
          "an array of objects is given as raw bytes; do not trust this file.");
    }
    checkSize(bytes.length, newType.width(), newShape);
    this.raw = newType.view(bytes);
    this.type = newType;
    this.shape = newShape;
    this.columnsFirst = fortran;
  }

  private static void checkSize(long given, int width, int[] shape) {
    if (shape.length == 0 || shape.length > 2) {
      throw new BadPickleException(
          "an array has "
              + shape.length
              + " dimensions where a table has 1 or 2; convert the column.");
    }
    // Two ints and a width of at most 8 can pass a long's range only beyond what 'given' can be.
    double expected = (double) width * shape[0] * (shape.length == 2 ? shape[1] : 1);
    if (expected != given) {
      throw new BadPickleException(
          "an array of shape "
              + java.util.Arrays.toString(shape)
              + " has "
              + given
              + " bytes or cells where "
              + (long) expected
              + " are needed; it is damaged, fetch it again.");
    }
  }

  int dimensions() {
    return shape.length;
  }

  int length(int dimension) {
    return shape[dimension];
  }

  /** The cell of a one-dimensional array. */
  @Nullable Object cell(int index) {
    return at(index);
  }

  /** The cell of a two-dimensional array. */
  @Nullable Object cell(int first, int second) {
    return at(columnsFirst ? second * shape[0] + first : first * shape[1] + second);
  }

  private @Nullable Object at(int position) {
    NumpyType cellType = type;
    ByteBuffer bytes = raw;
    if (cellType == null || bytes == null) {
      return objects.get(position);
    }
    return cellType.cell(bytes, position * cellType.width());
  }
}
