package dev.wattstick.analysis.rating;

/** A frozen, versioned rating rule with its settings. A change of a rule is a new scale. */
public sealed interface Scale permits EdgeAcc2023, Strep2025 {

  /** The name that ratings carry, like {@code edge-acc-2023}. */
  String id();

  Weights weights();

  Boundaries boundaries();
}
