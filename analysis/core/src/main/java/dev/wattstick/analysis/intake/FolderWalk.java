package dev.wattstick.analysis.intake;

import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.record.RecordFormatException;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.run.RunDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is a measurement in a folder and the folders below it. */
final class FolderWalk {
  private static final int DEEPEST = 16;

  private final Path root;
  private final String rootName;
  private final StudyNames names;
  private final Findings findings;
  private final List<String> faults = new ArrayList<>();

  FolderWalk(Path root, StudyNames names, Findings findings) {
    this(root, root.toString(), names, findings);
  }

  /**
   * @param rootName what the folder is called in the report
   */
  FolderWalk(Path root, String rootName, StudyNames names, Findings findings) {
    this.root = root;
    this.rootName = rootName;
    this.names = checkoutNames(root, names);
    this.findings = findings;
  }

  /** A checkout brings its own names; one that was packed lies a folder deeper. */
  private static StudyNames checkoutNames(Path root, StudyNames given) {
    if (Files.isDirectory(root.resolve("helper_scripts"))) {
      return StudyNames.of(root);
    }
    for (Path child : children(root)) {
      if (Files.isDirectory(child.resolve("helper_scripts"))) {
        return StudyNames.of(child);
      }
    }
    return given;
  }

  void take() {
    int before = findings.report().taken().size();
    int droppedBefore = findings.report().dropped().size();
    if (isMonitoring(root)) {
      takeMonitoring(List.of(root), root);
    } else {
      visit(root, 0);
    }
    if (!faults.isEmpty()) {
      throw new BadIntakeException(rootName + " is not imported: " + FaultList.text(faults));
    }
    if (findings.report().taken().size() == before) {
      throw new BadIntakeException(
          rootName
              + " holds no measurements: no .pkl or .csv table of runs, no database folder, no"
              + " monitoring or run directory. Name the folder that does."
              + leftOut(droppedBefore));
    }
  }

  /** What was found but is none, which may well be what was meant. */
  private String leftOut(int droppedBefore) {
    List<String> reasons =
        findings.report().dropped().stream()
            .skip(droppedBefore)
            .map(one -> one.name() + ": " + one.reason())
            .toList();
    return reasons.isEmpty() ? "" : " Left out: " + FaultList.text(reasons);
  }

  private void visit(Path folder, int depth) {
    if (DatabaseFolder.is(folder)) {
      attempt(() -> findings.database(DatabaseFolder.read(folder), shown(folder)));
      return;
    }
    List<Path> monitoring = new ArrayList<>();
    List<Path> below = new ArrayList<>();
    for (Path child : children(folder)) {
      if (Files.isDirectory(child)) {
        (isMonitoring(child) ? monitoring : below).add(child);
      } else if (TableFile.is(child)) {
        attempt(() -> takeTable(child));
      } else if (Archive.is(child)) {
        findings.dropped(shown(child), "it is an archive within: name it itself, or unpack it.");
      }
    }
    takeMonitoring(monitoring, folder);
    for (Path child : below) {
      if (Files.isSymbolicLink(child)) {
        findings.dropped(shown(child), "it is a link to a folder: name that folder itself.");
      } else if (depth < DEEPEST) {
        visit(child, depth + 1);
      } else {
        findings.dropped(shown(child), "it lies more than " + DEEPEST + " folders deep.");
      }
    }
  }

  private void takeTable(Path file) {
    TableFile table = TableFile.read(file);
    if (table.isMeasurements()) {
      table.addTo(findings, shown(file));
    } else {
      findings.dropped(shown(file), "it " + table.whyNeither());
    }
  }

  private static boolean isMonitoring(Path folder) {
    return MonitoringDirectory.is(folder) || RunDirectory.is(folder);
  }

  /** What is damaged is remembered, so that everything can be reported at once. */
  private void attempt(Runnable taking) {
    try {
      taking.run();
    } catch (BadDataException e) {
      faults.add(String.valueOf(e.getMessage()));
    }
  }

  private void takeMonitoring(List<Path> folders, Path parent) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Path folder : folders) {
      if (RunDirectory.is(folder)) {
        takeRun(folder);
      }
      if (MonitoringDirectory.is(folder)) {
        attempt(() -> rows.add(MonitoringDirectory.row(folder, names)));
        findings.hold(MonitoringDirectory.CELLS);
      }
    }
    if (!rows.isEmpty()) {
      String name = parent.equals(root) ? baseName(rootName) : String.valueOf(parent.getFileName());
      findings.results(
          new ResultSet(name, frame(rows)),
          shown(parent),
          IntakeReport.Kind.MONITORING_DIRECTORIES);
    }
  }

  private void takeRun(Path folder) {
    RunRecord run;
    try {
      run = new RunDirectory(folder).record(shown(folder.resolve(RunDirectory.RECORD)));
    } catch (RecordFormatException e) {
      faults.add(String.valueOf(e.getMessage()));
      return;
    }
    findings.run(run, rootName, shown(folder));
  }

  private static Frame frame(List<Map<String, @Nullable Object>> rows) {
    Map<String, List<@Nullable Object>> cells = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> row : rows) {
      row.keySet().forEach(name -> cells.putIfAbsent(name, new ArrayList<>()));
    }
    for (Map<String, @Nullable Object> row : rows) {
      cells.forEach((name, column) -> column.add(row.get(name)));
    }
    List<Column> columns = new ArrayList<>();
    cells.forEach((name, column) -> columns.add(Column.of(name, column)));
    return Frame.of(columns);
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> !String.valueOf(child.getFileName()).startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " could not be read", e);
    }
  }

  private String shown(Path path) {
    Path within = root.relativize(path);
    return within.toString().isEmpty() ? rootName : rootName + "/" + within;
  }

  private static String baseName(String path) {
    String name = String.valueOf(Path.of(path).toAbsolutePath().normalize().getFileName());
    for (String ending : new String[] {".zip", ".tgz", ".tar", ".tar.gz"}) {
      if (name.endsWith(ending)) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }
}
