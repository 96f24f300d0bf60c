package dev.wattstick.analysis.intake;

import java.util.List;

/** Faults as a message tells them. */
final class Faults {
  private static final int TOLD = 10;

  private Faults() {}

  /** The first ten, and how many more there are. */
  static String told(List<String> faults) {
    String more = faults.size() > TOLD ? "; and " + (faults.size() - TOLD) + " more" : "";
    return String.join("; ", faults.subList(0, Math.min(TOLD, faults.size()))) + more + ".";
  }
}
