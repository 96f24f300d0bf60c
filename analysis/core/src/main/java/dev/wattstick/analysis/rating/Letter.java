package dev.wattstick.analysis.rating;

/** The letter of a rating: A is the best. */
public enum Letter {
  A,
  B,
  C,
  D,
  E;

  private static final Letter[] LETTERS = values();

  /** The letter of a rating from 0 (A) to 4 (E). */
  public static Letter of(int rating) {
    return LETTERS[rating];
  }
}
