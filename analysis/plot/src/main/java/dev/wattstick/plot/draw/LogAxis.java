package dev.wattstick.plot.draw;

import dev.wattstick.analysis.frame.BadDataException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * An axis on which equal distances are equal ratios. It has no place for 0 and below.
 *
 * @param low value at its start, above 0
 * @param high value at its end
 * @param base between labelled ticks: 10, or 2 for sizes that double
 */
public record LogAxis(String title, double low, double high, int base) implements Axis {
  private static final double MOST_DECADES_WITH_STEPS = 2.4;
  private static final double MOST_DECADES_WITH_GRID = 4;
  private static final int FEW_INTERVALS = 4;

  public LogAxis {
    if (!(low > 0 && high > low) || Double.isInfinite(high)) {
      throw new BadDataException(
          "The logarithmic axis '" + title + "' cannot go from " + low + " to " + high + ".");
    }
  }

  /** All the values above 0 with a little room around them; 1..10 when there are none. */
  public static LogAxis covering(String title, double... values) {
    double[] possible =
        DoubleStream.of(values).filter(value -> value > 0 && Double.isFinite(value)).toArray();
    if (possible.length == 0) {
      return new LogAxis(title, 1, 10, 10);
    }
    double low = DoubleStream.of(possible).min().orElse(1);
    double high = DoubleStream.of(possible).max().orElse(10);
    double room = Math.max(1.12, Math.pow(high / low, 0.05));
    return new LogAxis(title, low / room, high * room, 10);
  }

  /** The same axis with labels at the powers of two. */
  public LogAxis doubling() {
    return new LogAxis(title, low, high, 2);
  }

  @Override
  public List<Tick> ticks() {
    List<Tick> ticks = base == 2 ? powersOfTwo() : powersOfTen();
    // Of a narrow range a reader needs more than the one power in it.
    return ticks.stream().filter(tick -> !tick.label().isEmpty()).count() < 2
        ? new LinearAxis(title, low, high, 1, FEW_INTERVALS).ticks()
        : ticks;
  }

  private List<Tick> powersOfTwo() {
    List<Tick> ticks = new ArrayList<>();
    int first = (int) Math.ceil(Math.log(low) / Math.log(2) - 1e-9);
    for (int exponent = first; Math.pow(2, exponent) <= high * (1 + 1e-9); exponent++) {
      double value = Math.pow(2, exponent);
      ticks.add(new Tick(value, Steps.label(value, value)));
    }
    return ticks;
  }

  private List<Tick> powersOfTen() {
    boolean steps = Math.log10(high / low) <= MOST_DECADES_WITH_GRID;
    boolean few = Math.log10(high / low) <= MOST_DECADES_WITH_STEPS;
    List<Tick> ticks = new ArrayList<>();
    for (int exponent = (int) Math.floor(Math.log10(low));
        exponent <= Math.log10(high);
        exponent++) {
      for (int digit = 1; digit <= (steps ? 9 : 1); digit++) {
        double value = Double.parseDouble(digit + "e" + exponent);
        if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) {
          boolean labelled = digit == 1 || (few && (digit == 2 || digit == 5));
          ticks.add(new Tick(value, labelled ? Steps.label(value, value / digit) : ""));
        }
      }
    }
    return ticks;
  }

  @Override
  public double fraction(double value) {
    return value > 0 ? Math.log(value / low) / Math.log(high / low) : Double.NaN;
  }
}
