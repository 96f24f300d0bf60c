package dev.wattstick.analysis.merge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Refuses a run that is merged twice, which would weigh double. Two runs on different machines may
 * well bear the same second as their name, so the values must be the same, too.
 */
final class SeenRuns {
  private final Map<String, StudyRun> seen = new HashMap<>();
  private final Map<String, double[]> valuesOf = new HashMap<>();

  void add(StudyRun run, double[] values) {
    String key = run.id() + "\n" + run.model() + "\n" + run.backend() + "\n" + run.architecture();
    StudyRun before = seen.putIfAbsent(key, run);
    double[] valuesBefore = valuesOf.putIfAbsent(key, values);
    if (before != null && Arrays.equals(valuesBefore, values)) {
      throw new BadMergeException(
          "Run "
              + run.id()
              + " is both in "
              + before.source()
              + ", row "
              + before.row()
              + ", and in "
              + run.source()
              + ", row "
              + run.row()
              + "; leave one of them out.");
    }
  }
}
