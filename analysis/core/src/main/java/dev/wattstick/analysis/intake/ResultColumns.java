package dev.wattstick.analysis.intake;

import dev.wattstick.analysis.csv.ColumnRules;
import java.util.List;
import java.util.Set;

/** The columns by which tables of runs and merged databases are told apart, and their types. */
final class ResultColumns {
  /** A table of runs has all of these. */
  static final List<String> OF_RUNS =
      List.of("log_name", "model", "backend", "running_time", "power_draw");

  /** A merged database has all of these. */
  static final List<String> OF_DATABASES = List.of("model", "environment", "task", "dataset");

  /** What makes a row another one than the next. */
  static final List<String> KEY = List.of("log_name", "model", "backend", "architecture");

  static final ColumnRules CSV =
      new ColumnRules(
          Set.of(
              "log_name",
              "task",
              "dataset",
              "model",
              "backend",
              "software",
              "architecture",
              "environment",
              "input_shape",
              "run_ids"),
          Set.of(
              "running_time",
              "power_draw",
              "validation_size",
              "batch_size",
              "total_parameters",
              "accuracy_k1",
              "accuracy_k3",
              "accuracy_k5",
              "accuracy_k10",
              "precision_B",
              "recall_B",
              "mAP50_B",
              "mAP50_95_B",
              "precision_M",
              "recall_M",
              "mAP50_M",
              "mAP50_95_M"));

  private ResultColumns() {}
}
