package dev.wattstick.worker.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The content of {@code labels.csv}: header {@code file,label}, then a row a picture.
 *
 * @param rows those without a fault
 * @param faults a sentence for each row that has one
 */
record Labels(List<Row> rows, List<String> faults) {
  private static final String HEADER = "file,label";

  /**
   * @param file below the dataset's folder, with forward slashes
   */
  record Row(String file, int label) {}

  static Labels parse(String csv) {
    List<String> lines = csv.lines().map(String::strip).toList();
    List<Row> rows = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      faults.add("the first line of labels.csv is not " + HEADER);
      return new Labels(rows, faults);
    }
    Set<String> seen = new HashSet<>();
    for (int number = 2; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (!line.isEmpty()) {
        parseRow("labels.csv line " + number + ": ", line, seen, rows, faults);
      }
    }
    if (rows.isEmpty() && faults.isEmpty()) {
      faults.add("labels.csv has no rows");
    }
    return new Labels(rows, faults);
  }

  private static void parseRow(
      String place, String line, Set<String> seen, List<Row> rows, List<String> faults) {
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
      rows.add(new Row(file, Integer.parseInt(label)));
    }
  }
}
