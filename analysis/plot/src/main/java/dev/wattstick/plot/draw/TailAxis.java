package dev.wattstick.plot.draw;

import dev.wattstick.analysis.frame.BadDataException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis of shares from 0 to nearly 1 on which each step of the same length leaves a tenth of what
 * the one before left: 0, 90 %, 99 %, 99.9 %. It has no place for 1.
 *
 * @param nines how many such steps it has, at least 1
 */
public record TailAxis(String title, int nines) implements Axis {
  private static final int LARGEST = 9;

  public TailAxis {
    if (nines < 1 || nines > LARGEST) {
      throw new BadDataException("The axis '" + title + "' cannot have " + nines + " steps.");
    }
  }

  @Override
  public List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    ticks.add(new Tick(0, "0"));
    ticks.add(new Tick(0.5, "50"));
    for (int nine = 1; nine <= nines; nine++) {
      BigDecimal left = BigDecimal.ONE.movePointLeft(nine);
      BigDecimal share = BigDecimal.ONE.subtract(left);
      ticks.add(
          new Tick(
              share.doubleValue(), share.movePointRight(2).stripTrailingZeros().toPlainString()));
    }
    return ticks;
  }

  @Override
  public double fraction(double share) {
    return share < 1 ? -Math.log10(1 - share) / nines : Double.NaN;
  }
}
