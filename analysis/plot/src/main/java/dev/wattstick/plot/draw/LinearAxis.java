package dev.wattstick.plot.draw;

import dev.wattstick.analysis.frame.BadDataException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * An axis on which equal distances are equal differences.
 *
 * @param low value at its start
 * @param high value at its end
 * @param labelFactor by which labels are larger than values: 100 where fractions are shown as
 *     percent
 * @param intervals between ticks, at most
 */
public record LinearAxis(String title, double low, double high, double labelFactor, int intervals)
    implements Axis {

  public LinearAxis {
    if (!(high > low) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new BadDataException(
          "The axis '" + title + "' cannot go from " + low + " to " + high + ".");
    }
  }

  /** Exactly this range. */
  public static LinearAxis between(String title, double low, double high) {
    return new LinearAxis(title, low, high, 1, 6);
  }

  /** All the finite values with a little room around them; 0..1 when there are none. */
  public static LinearAxis covering(String title, double... values) {
    double[] finite = DoubleStream.of(values).filter(Double::isFinite).toArray();
    if (finite.length == 0) {
      return between(title, 0, 1);
    }
    double low = DoubleStream.of(finite).min().orElse(0);
    double high = DoubleStream.of(finite).max().orElse(1);
    double span = high - low;
    double room = span > 0 ? 0.06 * span : Math.max(Math.abs(low) * 0.1, 1e-9);
    return between(title, low - room, high + room);
  }

  /** As {@link #covering}, with 0 as one end for values of one sign. */
  public static LinearAxis fromZero(String title, double... values) {
    LinearAxis all =
        covering(title, DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(values)).toArray());
    boolean anyNegative = DoubleStream.of(values).anyMatch(value -> value < 0);
    boolean anyPositive = DoubleStream.of(values).anyMatch(value -> value > 0);
    if (!anyPositive && !anyNegative) {
      return between(title, 0, 1);
    }
    return between(title, anyNegative ? all.low : 0, anyPositive ? all.high : 0);
  }

  /** The same axis, whose labels are percent of its values. */
  public LinearAxis asPercent() {
    return new LinearAxis(title, low, high, 100, intervals);
  }

  /** The same axis with at most so many intervals between ticks. */
  public LinearAxis intervals(int atMost) {
    return new LinearAxis(title, low, high, labelFactor, atMost);
  }

  /** The same axis under another title. */
  public LinearAxis titled(String newTitle) {
    return new LinearAxis(newTitle, low, high, labelFactor, intervals);
  }

  @Override
  public List<Tick> ticks() {
    double step = Steps.nice(high - low, intervals);
    List<Tick> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step - 1e-6); i * step <= high + step * 1e-6; i++) {
      double value = i * step;
      ticks.add(new Tick(value, Steps.label(value * labelFactor, step * labelFactor)));
    }
    return ticks;
  }

  @Override
  public double fraction(double value) {
    return (value - low) / (high - low);
  }
}
