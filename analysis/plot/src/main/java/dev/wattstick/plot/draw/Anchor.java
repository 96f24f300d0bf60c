package dev.wattstick.plot.draw;

/** Which point of a text stands where it is put: across, and from baseline to top of capitals. */
public enum Anchor {
  LEFT(0, 0),
  CENTRE(0.5, 0),
  RIGHT(1, 0),
  LEFT_MIDDLE(0, 0.5),
  MIDDLE(0.5, 0.5),
  RIGHT_MIDDLE(1, 0.5),
  LEFT_TOP(0, 1),
  TOP(0.5, 1),
  RIGHT_TOP(1, 1);

  private final double across;
  private final double up;

  Anchor(double across, double up) {
    this.across = across;
    this.up = up;
  }

  /** Share of the text's width that lies left of the point. */
  double across() {
    return across;
  }

  /** Share of the capitals' height that lies below the point. */
  double up() {
    return up;
  }
}
