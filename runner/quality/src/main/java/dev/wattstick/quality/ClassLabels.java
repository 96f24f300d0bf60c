package dev.wattstick.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Class labels in {@code labels.csv}: header {@code file,label}, then a row a picture. */
final class ClassLabels implements AnnotationFile {
  private static final String HEADER = "file,label";

  @Override
  public String name() {
    return "labels.csv";
  }

  @Override
  public Content parse(String csv) {
    List<String> lines = csv.lines().map(String::strip).toList();
    List<Sample> samples = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      faults.add("the first line of labels.csv is not " + HEADER);
      return new Content(samples, faults);
    }
    Set<String> seen = new HashSet<>();
    for (int number = 2; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (!line.isEmpty()) {
        parseRow("labels.csv line " + number + ": ", line, seen, samples, faults);
      }
    }
    if (samples.isEmpty() && faults.isEmpty()) {
      faults.add("labels.csv has no rows");
    }
    return new Content(samples, faults);
  }

  private static void parseRow(
      String place, String line, Set<String> seen, List<Sample> samples, List<String> faults) {
    int comma = line.lastIndexOf(',');
    String file = comma < 0 ? "" : line.substring(0, comma).strip();
    String label = line.substring(comma + 1).strip();
    if (file.isEmpty()) {
      faults.add(place + "no file and label in \"" + line + "\"");
    } else if (!label.matches("\\d{1,9}")) {
      faults.add(place + "label \"" + label + "\" of " + file + " is not a class index");
    } else if (!seen.add(file)) {
      faults.add(place + file + " is there twice");
    } else {
      samples.add(new Sample(file, new Annotation.ClassLabel(Integer.parseInt(label))));
    }
  }
}
