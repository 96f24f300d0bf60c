package dev.wattstick.analysis.pickle;

/**
 * {@code slice(start, stop, step)}: the places of a block's columns in the table, or a range of row
 * labels. The step may be negative.
 */
record PandasSlice(long start, long stop, long step) {
  private static final long MOST = Integer.MAX_VALUE;

  PandasSlice {
    if (step == 0 || Math.abs(start) > MOST || Math.abs(stop) > MOST || Math.abs(step) > MOST) {
      throw new BadPickleException(
          "a range goes from "
              + start
              + " to "
              + stop
              + " in steps of "
              + step
              + ", which no table has; it is damaged, fetch it again.");
    }
  }

  static PandasSlice of(Arguments arguments) {
    return new PandasSlice(
        arguments.get(0, Number.class).longValue(),
        arguments.get(1, Number.class).longValue(),
        arguments.get(2, Number.class).longValue());
  }

  int length() {
    long span = step > 0 ? stop - start : start - stop;
    return span <= 0 ? 0 : (int) Math.min(MOST, (span - 1) / Math.abs(step) + 1);
  }

  int place(int index) {
    return (int) (start + index * step);
  }
}
