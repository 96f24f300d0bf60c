package dev.wattstick.plot.figure.study;

import java.util.stream.DoubleStream;

/** Bins of equal width; the last one holds its upper end too. */
record Histogram(double low, double high, int bins) {

  /** How many values are in each bin; those outside are in none. */
  double[] counts(double[] values) {
    double[] counts = new double[bins];
    for (double value : values) {
      if (holds(value)) {
        counts[bin(value)]++;
      }
    }
    return counts;
  }

  boolean holds(double value) {
    return value >= low && value <= high;
  }

  private int bin(double value) {
    double width = (high - low) / bins;
    return (int) Math.min(bins - 1, Math.floor((value - low) / width));
  }

  /** How many values are in no bin. */
  static long outside(Histogram histogram, double[] values) {
    return DoubleStream.of(values).filter(value -> !histogram.holds(value)).count();
  }
}
