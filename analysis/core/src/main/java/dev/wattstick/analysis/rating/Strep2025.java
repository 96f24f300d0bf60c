package dev.wattstick.analysis.rating;

/**
 * The later method of the study's authors (public repository raphischer/strep).
 *
 * <p>Groups are (task, dataset, environment). The index of a value is its ratio to the group's
 * best, so at most 1; a missing value has no index and no rating, and counts as 0 in compounds.
 * Boundaries are quantiles WITHIN the group. An index on a boundary gets the better class. A
 * lower-is-better value of 0 makes 0 / 0 of itself and 0 of all others: it has no index. Negative
 * values are refused.
 */
public record Strep2025(StrepMode mode, Weights weights, Boundaries boundaries) implements Scale {

  public static final String ID = "strep-2025";

  public static Strep2025 standard() {
    return with(StrepMode.MEAN);
  }

  public static Strep2025 with(StrepMode mode) {
    return new Strep2025(mode, Weights.ofMetadata(), Boundaries.computed());
  }

  @Override
  public String id() {
    return ID;
  }
}
