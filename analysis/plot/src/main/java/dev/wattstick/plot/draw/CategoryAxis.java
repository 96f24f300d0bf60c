package dev.wattstick.plot.draw;

import dev.wattstick.analysis.frame.BadDataException;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis of named slots of equal width; the value of a slot is its position from 0 on.
 *
 * @param names of the slots; an empty one leaves its slot without a label
 */
public record CategoryAxis(String title, List<String> names) implements Axis {

  public CategoryAxis {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new BadDataException("The axis '" + title + "' has nothing to show.");
    }
  }

  @Override
  public List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    for (int slot = 0; slot < names.size(); slot++) {
      if (!names.get(slot).isEmpty()) {
        ticks.add(new Tick(slot, names.get(slot)));
      }
    }
    return ticks;
  }

  @Override
  public double fraction(double value) {
    return (value + 0.5) / names.size();
  }
}
