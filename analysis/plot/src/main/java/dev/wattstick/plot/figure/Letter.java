package dev.wattstick.plot.figure;

/** The class of a rating. */
public enum Letter {
  A,
  B,
  C,
  D,
  E;

  /** The letter of a rating from 0 (A) to 4 (E). */
  static Letter of(int rating) {
    return values()[rating];
  }
}
