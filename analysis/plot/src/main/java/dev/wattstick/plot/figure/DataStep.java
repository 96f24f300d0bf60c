package dev.wattstick.plot.figure;

/** What a data step gives: data, or the reason why there is no such figure. */
public sealed interface DataStep permits FigureData, DataStep.Nothing {

  /**
   * There is nothing to show.
   *
   * @param reason in a sentence
   */
  record Nothing(String reason) implements DataStep {}

  static DataStep nothing(String reason) {
    return new Nothing(reason);
  }
}
