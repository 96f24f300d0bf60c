package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.History;
import dev.wattstick.analysis.intake.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The recipe {@code edge-acc-2023}: the study's own merge of its result sets to {@code
 * classification_database} and {@code segmentation_database}, equal to the published ones bit for
 * bit.
 */
public final class EdgeAccRecipe {
  /** The recipe with the version of this code. */
  static final String VERSION = "edge-acc-2023/1";

  private final StudyRules rules = StudyRules.load();

  /** By task name: a record's own hash is slow to start and deep. */
  private final Map<String, Map<List<String>, Group>> groups = new LinkedHashMap<>();

  private final List<History.Source> sources = new ArrayList<>();
  private final List<History.Dropped> dropped = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> models = new LinkedHashSet<>();
  private final SeenRuns seen = new SeenRuns();

  private EdgeAccRecipe() {}

  /**
   * Merges result sets.
   *
   * @throws BadMergeException when a set lacks a column or holds text for numbers, when two sets
   *     hold the same run, or when no run is left
   */
  public static Merged merge(List<ResultSet> results) {
    EdgeAccRecipe recipe = new EdgeAccRecipe();
    StudySources given = new StudySources(results, recipe.rules);
    recipe.notes.addAll(given.notes());
    for (StudySources.Source source : given.taken()) {
      recipe.add(source);
    }
    return recipe.merged();
  }

  private void add(StudySources.Source source) {
    StudyRows rows = new StudyRows(source, rules);
    sources.add(new History.Source(source.results().name(), rows.count()));
    for (int row = 0; row < rows.count(); row++) {
      add(rows, rows.run(row));
    }
  }

  private void add(StudyRows rows, StudyRun run) {
    if (run.model() != null) {
      models.add(run.model());
    }
    String fault = run.fault();
    StudyRules.Task task = task(run);
    if (fault == null && task == null) {
      fault = "its log_name says neither classification nor segmentation";
    }
    if (fault != null || task == null) {
      dropped.add(run.dropped(String.valueOf(fault)));
      return;
    }
    double[] values = rows.values(task, run);
    seen.add(run, values);
    groups
        .computeIfAbsent(task.name(), t -> new TreeMap<>(CodePoints.LISTS))
        .computeIfAbsent(key(run), k -> new Group(values.length))
        .add(String.valueOf(run.id()), values);
  }

  private StudyRules.@Nullable Task task(StudyRun run) {
    for (StudyRules.Task task : rules.tasks()) {
      if (run.id() != null && run.id().contains(task.name())) {
        return task;
      }
    }
    return null;
  }

  private static List<String> key(StudyRun run) {
    return List.of(
        String.valueOf(run.model()),
        String.valueOf(run.backend()),
        String.valueOf(run.architecture()));
  }

  private Merged merged() {
    if (groups.isEmpty()) {
      throw new BadMergeException(
          "No run is left to merge: of "
              + sources.size()
              + " result sets, "
              + dropped.size()
              + " runs were dropped"
              + (dropped.isEmpty()
                  ? ""
                  : ", the first (" + dropped.get(0).run() + ") because " + dropped.get(0).reason())
              + ". Name a folder with complete runs.");
    }
    List<Database> databases = new ArrayList<>();
    List<MergedRuns> runs = new ArrayList<>();
    for (StudyRules.Task task : rules.tasks()) {
      Map<List<String>, Group> rows = groups.get(task.name());
      if (rows == null) {
        notes.add("There is no run of " + task.name() + ", so no " + task.database() + ".");
      } else {
        databases.add(database(task, rows));
        runs.add(MergedRuns.of(task.database(), task.averaged(), rows.values()));
        rows.keySet().forEach(key -> models.remove(key.get(0)));
      }
    }
    for (String model : models) {
      notes.add(model + " is in no database: none of its runs could be merged.");
    }
    return new Merged(databases, sources, dropped, notes, runs);
  }

  private Database database(StudyRules.Task task, Map<List<String>, Group> rows) {
    StudyDatabase built = new StudyDatabase(rules, task, rows);
    notes.addAll(built.notes());
    return new Database(
        task.database(),
        built.frame(),
        built.metadata(),
        built.origins(),
        new History(VERSION, sources, dropped));
  }
}
