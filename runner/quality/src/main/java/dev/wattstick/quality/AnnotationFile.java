package dev.wattstick.quality;

import java.util.List;

/** The file of a dataset's folder that holds the annotations of a task. */
public interface AnnotationFile {

  /** For example {@code labels.csv}. */
  String name();

  /** Reads the file's text. */
  Content parse(String text);

  /**
   * What was found.
   *
   * @param samples those without a fault
   * @param faults a sentence each
   */
  record Content(List<Sample> samples, List<String> faults) {}

  /**
   * @param file below the dataset's folder, with forward slashes
   */
  record Sample(String file, Annotation annotation) {}
}
