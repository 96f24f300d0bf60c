package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.DatasetEntry;
import dev.wattstick.analysis.database.Metadata;
import dev.wattstick.analysis.database.ModelEntry;
import dev.wattstick.analysis.database.Origins;
import dev.wattstick.analysis.database.Property;
import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.NumberColumn;
import dev.wattstick.analysis.frame.TextColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The table of our runs with the statistics, origins and names of its numbers. */
final class RunDatabase {
  private final RunStore store;
  private final List<MergedRow> rows;
  private final StudyRules rules;
  private final Map<String, List<RunGroup.Value>> values = new HashMap<>();
  private final List<String> notes = new ArrayList<>();

  RunDatabase(RunStore store, List<MergedRow> rows, StudyRules rules) {
    this.store = store;
    this.rows = rows;
    this.rules = rules;
  }

  Frame frame() {
    List<Column> columns = new ArrayList<>();
    columns.add(text("model", row -> row.key().model()));
    columns.add(text("backend", row -> row.group().fact("backend")));
    columns.add(text("architecture", row -> row.group().fact("architecture")));
    for (String name : RunColumns.study(store.columns(), rules)) {
      // The study measures power_draw and adds a stick's share; ours measures all or says what.
      String measured = name.equals("power_draw") ? RunColumns.ENERGY : name;
      columns.add(statistic(measured, name, Accumulator::mean));
    }
    columns.add(text("task", row -> row.key().task()));
    columns.add(text("dataset", row -> row.key().dataset()));
    columns.add(text("environment", row -> row.key().environment()));
    columns.addAll(conditions());
    columns.addAll(spread());
    return Frame.of(columns);
  }

  private List<Column> conditions() {
    List<Column> columns = new ArrayList<>();
    for (String name : new String[] {"engine", "engine_version", "precision", "fingerprint"}) {
      columns.add(text(name, row -> row.group().fact(name)));
    }
    columns.add(number("threads", row -> row.conditions().threads()));
    columns.add(text("verdict", row -> row.verdict().name()));
    columns.add(text("simulated", row -> row.conditions().simulated() ? "yes" : "no"));
    for (String name : RunColumns.ours()) {
      columns.add(statistic(name, name, Accumulator::mean));
    }
    return columns;
  }

  private List<Column> spread() {
    List<Column> columns = new ArrayList<>();
    columns.add(number("n_runs", row -> row.group().size()));
    columns.add(
        text(Database.RUN_IDS, row -> String.join(Database.RUN_ID_SEPARATOR, row.group().ids())));
    for (String metric : metrics()) {
      columns.add(statistic(metric, metric + "_sd", Accumulator::sd));
      columns.add(statistic(metric, metric + "_min", Accumulator::min));
      columns.add(statistic(metric, metric + "_max", Accumulator::max));
      columns.add(statistic(metric, metric + "_n", Accumulator::n));
    }
    return columns;
  }

  /** What has a spread: the rated metrics, then ours. */
  private List<String> metrics() {
    List<String> metrics = new ArrayList<>(List.of(RunColumns.RUNNING_TIME));
    metrics.addAll(RunColumns.quality(store.columns(), rules));
    metrics.add(RunColumns.ENERGY);
    metrics.addAll(RunColumns.ours());
    return metrics;
  }

  private List<RunGroup.Value> values(String column) {
    return values.computeIfAbsent(
        column, name -> rows.stream().map(row -> row.group().value(name)).toList());
  }

  private NumberColumn statistic(
      String column, String name, ToDoubleFunction<Accumulator> statistic) {
    double[] cells = new double[rows.size()];
    for (int row = 0; row < cells.length; row++) {
      cells[row] = statistic.applyAsDouble(values(column).get(row).statistics());
    }
    return NumberColumn.of(name, cells);
  }

  private NumberColumn number(String name, ToDoubleFunction<MergedRow> value) {
    return NumberColumn.of(name, rows.stream().mapToDouble(value).toArray());
  }

  private TextColumn text(String name, Function<MergedRow, String> value) {
    return TextColumn.of(name, rows.stream().map(value).toArray(String[]::new));
  }

  Origins origins() {
    Origins.Builder origins = new Origins.Builder();
    for (String column : store.columns()) {
      List<RunGroup.Value> cells = values(column);
      for (int row = 0; row < cells.size(); row++) {
        RunGroup.Value cell = cells.get(row);
        if (cell.origin() != null) {
          origins.cell(row, column, cell.origin());
          if (column.equals(RunColumns.ENERGY)) {
            origins.cell(row, "power_draw", cell.origin());
          }
        }
        if (cell.leftOut() > 0) {
          noteLeftOut(column, rows.get(row), cell);
        }
      }
    }
    return origins.build();
  }

  private void noteLeftOut(String column, MergedRow row, RunGroup.Value cell) {
    notes.add(
        column
            + " of "
            + row.key().model()
            + ", "
            + row.key().environment()
            + " is the mean of "
            + cell.statistics().n()
            + " runs; "
            + cell.leftOut()
            + " others have it from a less trusted source, which is never averaged with it.");
  }

  /** What {@link #origins} found to tell. */
  List<String> notes() {
    return notes;
  }

  Metadata metadata() {
    TreeSet<String> models = new TreeSet<>();
    TreeSet<String> datasets = new TreeSet<>();
    for (MergedRow row : rows) {
      models.add(row.key().model());
      datasets.add(row.key().dataset());
    }
    return new Metadata(
        properties(),
        models.stream().map(this::model).toList(),
        datasets.stream().map(name -> new DatasetEntry(name, name, null)).toList());
  }

  private ModelEntry model(String name) {
    for (ModelEntry known : rules.models()) {
      if (name.equals(known.key()) || name.startsWith(known.key() + " ")) {
        return new ModelEntry(name, name, known.epochs(), known.url());
      }
    }
    return new ModelEntry(name, name, null, null);
  }

  private List<Property> properties() {
    List<Property> properties = new ArrayList<>();
    for (String metric : RunColumns.quality(store.columns(), rules)) {
      properties.add(RunProperties.quality(metric, rules));
    }
    properties.add(RunProperties.resource(RunColumns.ENERGY, rules));
    properties.add(RunProperties.resource(RunColumns.RUNNING_TIME, rules));
    return properties;
  }
}
