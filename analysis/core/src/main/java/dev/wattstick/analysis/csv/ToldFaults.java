package dev.wattstick.analysis.csv;

import java.util.ArrayList;
import java.util.List;

/** Faults of one kind: the first ones in words, the others counted. */
final class ToldFaults {
  private static final int TOLD = 10;

  private final List<String> first = new ArrayList<>();
  private long count;

  void add(String fault) {
    if (count++ < TOLD) {
      first.add(fault);
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  @Override
  public String toString() {
    String more = count > TOLD ? " and " + (count - TOLD) + " more" : "";
    return String.join(", ", first) + more + "; correct them.";
  }
}
