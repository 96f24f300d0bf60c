package dev.wattstick.analysis.rating;

import java.util.Comparator;

/** The rows that are compared with each other: one dataset, one task, one environment. */
public record GroupKey(String dataset, String task, String environment) {
  static final Comparator<GroupKey> BY_CODE_POINT =
      Comparator.comparing(GroupKey::dataset, KeyRanks.BY_CODE_POINT)
          .thenComparing(GroupKey::task, KeyRanks.BY_CODE_POINT)
          .thenComparing(GroupKey::environment, KeyRanks.BY_CODE_POINT);

  @Override
  public String toString() {
    return dataset + " / " + task + " / " + environment;
  }
}
