package dev.wattstick.analysis.statistics;

import java.util.List;

/** A statistic that cannot be computed as asked: everything that is wrong, at once. */
public final class StatisticsException extends RuntimeException {
  private final List<String> faults;

  public StatisticsException(String what, List<String> faults) {
    super(what + "\n- " + String.join("\n- ", faults));
    this.faults = List.copyOf(faults);
  }

  /** One sentence a fault: what, which, what to do. */
  public List<String> faults() {
    return faults;
  }

  static void throwIfAny(String what, List<String> faults) {
    if (!faults.isEmpty()) {
      throw new StatisticsException(what, faults);
    }
  }
}
