package dev.wattstick.analysis.table;

import java.util.List;

/** A rating or statistic that cannot be had as asked: everything that is wrong, at once. */
public final class ResultException extends RuntimeException {
  private final List<String> faults;

  public ResultException(String what, List<String> faults) {
    super(what + "\n- " + String.join("\n- ", faults));
    this.faults = List.copyOf(faults);
  }

  /** One sentence a fault: what, which, what to do. */
  public List<String> faults() {
    return faults;
  }

  public static void throwIfAny(String what, List<String> faults) {
    if (!faults.isEmpty()) {
      throw new ResultException(what, faults);
    }
  }
}
