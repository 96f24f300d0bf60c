package dev.wattstick.plot.label;

/** A class of a rating. */
public enum Letter {
  A,
  B,
  C,
  D,
  E;

  /** The letter of a rating from 0 (A) to 4 (E). */
  public static Letter of(int rating) {
    if (rating < 0 || rating >= values().length) {
      throw new LabelException(
          "There is no class for the rating " + rating + "; it goes from 0 to 4.");
    }
    return values()[rating];
  }
}
