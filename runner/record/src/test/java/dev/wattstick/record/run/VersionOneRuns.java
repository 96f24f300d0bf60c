package dev.wattstick.record.run;

import java.nio.file.Path;

/** Run directories that version 1 published, with fewer samples. */
final class VersionOneRuns {
  static final Path ALL = Path.of("src/test/resources/runs-v1");
  static final Path SIMULATED = ALL.resolve("infer_classification_2026_11_28_18_11_28");

  private VersionOneRuns() {}
}
