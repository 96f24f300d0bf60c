package dev.wattstick.plot.draw;

/** What stands inside of a panel's axes. */
@FunctionalInterface
public interface PanelArt {
  void draw(Pen pen, PlotArea plot);

  /** This, and the other over it. */
  default PanelArt under(PanelArt other) {
    return (pen, plot) -> {
      draw(pen, plot);
      other.draw(pen, plot);
    };
  }
}
