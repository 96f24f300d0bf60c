package dev.wattstick.analysis.intake;

import java.util.List;

/** Faults as a message lists them. */
final class FaultList {
  private static final int LISTED = 10;

  private FaultList() {}

  /** The first ten, and how many more there are. */
  static String text(List<String> faults) {
    String more = faults.size() > LISTED ? "; and " + (faults.size() - LISTED) + " more" : "";
    List<String> listed = faults.stream().limit(LISTED).map(FaultList::withoutStop).toList();
    return String.join("; ", listed) + more + ".";
  }

  /** Messages of other rooms are sentences already. */
  private static String withoutStop(String fault) {
    return fault.endsWith(".") ? fault.substring(0, fault.length() - 1) : fault;
  }
}
