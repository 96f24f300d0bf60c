package dev.wattstick.analysis.rating;

/**
 * The scale of the study "Stress-Testing USB Accelerators for Efficient Edge Inference".
 *
 * <p>Groups are (dataset, task, environment). The index of a value is its ratio to a reference, 1
 * for the reference itself, higher is better; a missing value counts as 0, a value of 0 of a metric
 * where lower is better as infinite. Boundaries of a metric are quantiles over the WHOLE table,
 * those of compounds over their group. An index on a boundary gets the worse class. An index above
 * 100000 (so an infinite one) lies in no class' interval and gets E, as in the study; negative
 * values are divided like any other, for which the study has no rule.
 */
public record EdgeAcc2023(
    References references, RatingMode mode, Weights weights, Boundaries boundaries)
    implements Scale {

  public static final String ID = "edge-acc-2023";

  /** As the study published it: references best, optimistic mean, weights of the metadata. */
  public static EdgeAcc2023 standard() {
    return with(References.best(), RatingMode.OPTIMISTIC_MEAN);
  }

  public static EdgeAcc2023 with(References references, RatingMode mode) {
    return new EdgeAcc2023(references, mode, Weights.ofMetadata(), Boundaries.computed());
  }

  @Override
  public String id() {
    return ID;
  }
}
