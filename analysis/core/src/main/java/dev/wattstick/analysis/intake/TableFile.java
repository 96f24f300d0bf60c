package dev.wattstick.analysis.intake;

import dev.wattstick.analysis.csv.CsvReader;
import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.pickle.PandasPickle;
import dev.wattstick.analysis.text.NearMatches;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A pickle or CSV file: a table of runs, a merged database, or neither. */
final class TableFile {
  private final Path file;
  private final Frame frame;

  private TableFile(Path file, Frame frame) {
    this.file = file;
    this.frame = frame;
  }

  static boolean is(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    return name.endsWith(".pkl") || name.endsWith(".pickle") || name.endsWith(".csv");
  }

  /**
   * Reads a file.
   *
   * @throws dev.wattstick.analysis.frame.BadDataException when it is damaged or refused
   */
  static TableFile read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadIntakeException(file + " is no regular file; leave it out.");
    }
    boolean csv = name(file).toLowerCase(Locale.ROOT).endsWith(".csv");
    return new TableFile(
        file, csv ? CsvReader.read(file, ResultColumns.CSV) : PandasPickle.read(file));
  }

  /** Whether it is a table of either kind. */
  boolean isMeasurements() {
    return missing(ResultColumns.OF_RUNS).isEmpty()
        || missing(ResultColumns.OF_DATABASES).isEmpty();
  }

  /**
   * Adds it to the findings.
   *
   * @param shownName for the report
   * @throws BadIntakeException when it is neither, or a row is in it twice
   */
  void addTo(Findings findings, String shownName) {
    if (missing(ResultColumns.OF_RUNS).isEmpty()) {
      refuseDoubleRows();
      findings.results(new ResultSet(baseName(), frame), shownName, IntakeReport.Kind.RESULTS);
    } else if (missing(ResultColumns.OF_DATABASES).isEmpty()) {
      findings.database(DatabaseFolder.ofTable(baseName(), frame, file.toString()), shownName);
    } else {
      throw new BadIntakeException(file + " " + whyNeither());
    }
  }

  /** What it lacks of the kind that it is nearer to. */
  String whyNeither() {
    List<String> runs = missing(ResultColumns.OF_RUNS);
    List<String> database = missing(ResultColumns.OF_DATABASES);
    boolean nearerToRuns = runs.size() <= database.size();
    StringBuilder why =
        new StringBuilder(nearerToRuns ? "is no table of runs:" : "is no merged database:");
    for (String name : nearerToRuns ? runs : database) {
      why.append(" column '").append(name).append("' is missing.");
      why.append(NearMatches.question(name, frame.names()));
    }
    return why.append(" Name the columns as the study does.").toString();
  }

  private List<String> missing(List<String> needed) {
    return needed.stream().filter(name -> !frame.has(name)).toList();
  }

  private void refuseDoubleRows() {
    Map<List<Object>, Integer> seen = new HashMap<>();
    List<String> faults = new ArrayList<>();
    for (int row = 0; row < frame.rowCount(); row++) {
      List<Object> key = new ArrayList<>();
      for (String name : ResultColumns.KEY) {
        Column column = frame.has(name) ? frame.column(name) : null;
        Object cell = column == null ? null : column.cell(row);
        key.add(cell == null ? "" : cell);
      }
      Integer before = seen.putIfAbsent(key, row);
      if (before != null) {
        faults.add("rows " + before + " and " + row + " are both " + key.get(0));
      }
    }
    if (!faults.isEmpty()) {
      throw new BadIntakeException(
          file + " has runs twice: " + FaultList.text(faults) + " Leave one of each out.");
    }
  }

  private String baseName() {
    String name = name(file);
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
