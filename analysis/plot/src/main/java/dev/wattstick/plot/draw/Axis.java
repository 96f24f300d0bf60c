package dev.wattstick.plot.draw;

import java.util.List;

/** What one direction of a plot means. */
public sealed interface Axis permits LinearAxis, LogAxis, TailAxis, CategoryAxis {

  /** Written along the axis; may be empty. */
  String title();

  /** In ascending order. */
  List<Tick> ticks();

  /**
   * Where a value stands: 0 at the start and 1 at the end of the axis, outside of both when the
   * value is; NaN where the axis has no place for it at all.
   */
  double fraction(double value);

  /** Whether a value lies on the axis, its ends included. */
  default boolean shows(double value) {
    double fraction = fraction(value);
    return fraction >= -1e-9 && fraction <= 1 + 1e-9;
  }
}
