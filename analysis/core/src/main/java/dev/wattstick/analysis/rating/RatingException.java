package dev.wattstick.analysis.rating;

import java.util.List;

/** A rating that cannot be made as asked: everything that is wrong with the request, at once. */
public final class RatingException extends RuntimeException {
  private final List<String> faults;

  public RatingException(String what, List<String> faults) {
    super(what + "\n- " + String.join("\n- ", faults));
    this.faults = List.copyOf(faults);
  }

  /** One sentence a fault: what, which, what to do. */
  public List<String> faults() {
    return faults;
  }

  static void throwIfAny(String what, List<String> faults) {
    if (!faults.isEmpty()) {
      throw new RatingException(what, faults);
    }
  }
}
