package dev.wattstick.plot.figure;

/** What computing a figure gives. */
public sealed interface FigureOutcome<R> permits ComputedFigure, FigureOutcome.Nothing {

  /**
   * There is nothing to show.
   *
   * @param reason in a sentence
   */
  record Nothing<R>(String reason) implements FigureOutcome<R> {}

  static <R> FigureOutcome<R> nothing(String reason) {
    return new Nothing<>(reason);
  }
}
