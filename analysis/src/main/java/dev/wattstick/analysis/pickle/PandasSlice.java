package dev.wattstick.analysis.pickle;

/** {@code slice(start, stop, step)}: the places of a block's columns in the table. */
record PandasSlice(int start, int stop, int step) {

  static PandasSlice of(Arguments arguments) {
    PandasSlice slice = new PandasSlice(arguments.count(0), arguments.count(1), arguments.count(2));
    if (slice.step == 0) {
      throw new BadPickleException("a slice has step 0; it is damaged, fetch it again.");
    }
    return slice;
  }

  int length() {
    return stop <= start ? 0 : (int) (((long) stop - start + step - 1) / step);
  }

  int place(int index) {
    return start + index * step;
  }
}
