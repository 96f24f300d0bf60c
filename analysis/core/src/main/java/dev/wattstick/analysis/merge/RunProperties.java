package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.database.Property;

/** What our metrics are called and how much they weigh: the study's words where it has them. */
final class RunProperties {
  private static final double RESOURCE_WEIGHT = 0.5;

  private RunProperties() {}

  /**
   * A quality metric. The study weighs segmentation's metrics half, and its resources, too; in one
   * table with classification they weigh the same against the resources when all are scaled alike.
   */
  static Property quality(String metric, StudyRules rules) {
    for (StudyRules.Task task : rules.tasks()) {
      double scale = RESOURCE_WEIGHT / weight(find(task, RunColumns.RUNNING_TIME));
      for (Property known : task.properties()) {
        if (known.key().equals(metric)) {
          return weighing(known, weight(known) * scale);
        }
      }
    }
    return new Property(metric, metric, metric, "percent", "Performance", 0.25, true, "[%]");
  }

  /** Running time or energy. */
  static Property resource(String metric, StudyRules rules) {
    return weighing(find(rules.tasks().get(0), metric), RESOURCE_WEIGHT);
  }

  private static Property find(StudyRules.Task task, String metric) {
    for (Property known : task.properties()) {
      if (known.key().equals(metric)) {
        return known;
      }
    }
    throw new IllegalStateException("the study's rules of " + task.name() + " lack " + metric);
  }

  private static double weight(Property property) {
    return property.weight() == null ? RESOURCE_WEIGHT : property.weight();
  }

  private static Property weighing(Property known, double weight) {
    return new Property(
        known.key(),
        known.name(),
        known.shortname(),
        known.unit(),
        known.group(),
        weight,
        known.maximize(),
        known.symbol());
  }
}
