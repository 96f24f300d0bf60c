package dev.wattstick.analysis.pickle;

/** {@code _unpickle_block(values, placement, ndim)}: columns of one type. */
final class PandasBlock {
  private final NumpyArray values;
  private final int[] places;

  private PandasBlock(NumpyArray values, int[] places) {
    this.values = values;
    this.places = places;
  }

  static PandasBlock of(Arguments arguments) {
    NumpyArray values = arguments.get(0, NumpyArray.class);
    if (values.dimensions() != 2 || arguments.count(2) != 2) {
      throw new BadPickleException(
          "a block of columns is not two-dimensional; save the table as CSV instead.");
    }
    int[] places =
        arguments.get(1) instanceof PandasSlice slice
            ? places(slice, values.length(0))
            : places(arguments.get(1, NumpyArray.class), values.length(0));
    return new PandasBlock(values, places);
  }

  private static int[] places(PandasSlice slice, int columns) {
    checkCount(slice.length(), columns);
    int[] places = new int[columns];
    for (int i = 0; i < columns; i++) {
      places[i] = slice.place(i);
    }
    return places;
  }

  private static int[] places(NumpyArray array, int columns) {
    checkCount(array.length(0), columns);
    int[] places = new int[columns];
    for (int i = 0; i < columns; i++) {
      long place = array.cell(i) instanceof Long whole ? whole : -1;
      places[i] = (int) Math.max(-1, Math.min(place, Integer.MAX_VALUE));
    }
    return places;
  }

  private static void checkCount(int given, int columns) {
    if (given != columns) {
      throw new BadPickleException(
          "a block of "
              + columns
              + " columns names "
              + given
              + " places; it is damaged, fetch it again.");
    }
  }

  /** (columns, rows). */
  NumpyArray values() {
    return values;
  }

  /** How many columns it has. */
  int columns() {
    return places.length;
  }

  /** Where in the table the column stands. */
  int place(int column) {
    return places[column];
  }
}
