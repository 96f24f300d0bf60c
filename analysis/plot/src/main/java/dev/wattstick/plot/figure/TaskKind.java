package dev.wattstick.plot.figure;

import dev.wattstick.analysis.database.Property;
import java.util.List;

/** What a dataset asks of models, as its quality metrics tell. */
public enum TaskKind {
  CLASSIFICATION("Classification", "k5"),
  SEGMENTATION("Segmentation", "50_95_M"),
  DETECTION("Detection", "50_95_B"),
  OTHER("Other", "");

  private final String title;
  private final String secondQuality;

  TaskKind(String title, String secondQuality) {
    this.title = title;
    this.secondQuality = secondQuality;
  }

  /** As legends have it. */
  public String title() {
    return title;
  }

  /** Ending of the metric that figures show beside the first quality metric. */
  String secondQuality() {
    return secondQuality;
  }

  static TaskKind of(List<Property> qualities) {
    if (qualities.isEmpty()) {
      return OTHER;
    }
    String first = qualities.get(0).key();
    if (first.startsWith("accuracy_k")) {
      return CLASSIFICATION;
    }
    if (first.endsWith("_M")) {
      return SEGMENTATION;
    }
    return first.endsWith("_B") ? DETECTION : OTHER;
  }
}
