package dev.wattstick.analysis.rating;

/** The made-up table for tests of other packages. */
public final class MadeUpTable {
  private MadeUpTable() {}

  public static RatingInput weighted() {
    return GoldenTable.input(GoldenTable.properties(true));
  }
}
