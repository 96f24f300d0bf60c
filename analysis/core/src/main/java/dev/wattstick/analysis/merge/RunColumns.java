package dev.wattstick.analysis.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The numeric columns of a database of our runs: the study's names for what the study has. */
final class RunColumns {
  static final String OPERATIONS = "number_of_operations";
  static final String UNMAPPED = "number_of_unmapped_operations";

  /** Seconds a sample, with input and output copied. */
  static final String RUNNING_TIME = "running_time";

  static final String VALIDATION_SIZE = "validation_size";
  static final String BATCH_SIZE = "batch_size";

  /** MB. */
  static final String FILE_SIZE = "fsize";

  /** Joules a sample, gross; the study's name for what is rated. */
  static final String ENERGY = "approx_USB_power_draw";

  /** Joules a sample, less the idle baseline. */
  static final String NET_ENERGY = "net_energy";

  /** Watts. */
  static final String MEAN_POWER = "mean_power";

  /** Samples a second. */
  static final String THROUGHPUT = "throughput";

  /** Seconds a sample, invoke only. */
  static final String INFERENCE_TIME = "inference_time";

  private static final List<String> BEFORE_QUALITY =
      List.of(
          OPERATIONS,
          UNMAPPED,
          "total_parameters",
          "trainable_parameters",
          "non_trainable_parameters",
          RUNNING_TIME,
          "power_draw",
          VALIDATION_SIZE,
          BATCH_SIZE);
  private static final List<String> AFTER_QUALITY = List.of(FILE_SIZE, ENERGY);
  private static final List<String> OURS =
      List.of(INFERENCE_TIME, THROUGHPUT, NET_ENERGY, MEAN_POWER);

  private RunColumns() {}

  /** The study's columns in the study's order, with the quality metrics that runs have. */
  static List<String> study(Collection<String> present, StudyRules rules) {
    List<String> columns = new ArrayList<>(BEFORE_QUALITY);
    columns.addAll(quality(present, rules));
    columns.addAll(AFTER_QUALITY);
    return columns;
  }

  /** What we measure beside. */
  static List<String> ours() {
    return OURS;
  }

  /** The study's metrics in the study's order, then others by name. */
  static List<String> quality(Collection<String> present, StudyRules rules) {
    TreeSet<String> others = new TreeSet<>(present);
    others.removeAll(BEFORE_QUALITY);
    others.removeAll(AFTER_QUALITY);
    others.removeAll(OURS);
    List<String> quality = new ArrayList<>();
    for (StudyRules.Task task : rules.tasks()) {
      for (String column : task.averaged()) {
        if (others.remove(column)) {
          quality.add(column);
        }
      }
    }
    quality.addAll(others);
    return quality;
  }
}
