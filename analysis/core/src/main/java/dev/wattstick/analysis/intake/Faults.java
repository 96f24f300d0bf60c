package dev.wattstick.analysis.intake;

import java.util.List;

/** Faults as a message tells them. */
final class Faults {
  private static final int TOLD = 10;

  private Faults() {}

  /** The first ten, and how many more there are. */
  static String told(List<String> faults) {
    String more = faults.size() > TOLD ? "; and " + (faults.size() - TOLD) + " more" : "";
    List<String> told = faults.stream().limit(TOLD).map(Faults::withoutStop).toList();
    return String.join("; ", told) + more + ".";
  }

  /** Messages of other rooms are sentences already. */
  private static String withoutStop(String fault) {
    return fault.endsWith(".") ? fault.substring(0, fault.length() - 1) : fault;
  }
}
