package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.database.Metadata;
import dev.wattstick.analysis.database.ModelEntry;
import dev.wattstick.analysis.database.Origin;
import dev.wattstick.analysis.database.Origins;
import dev.wattstick.analysis.database.Property;
import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.TextColumn;
import dev.wattstick.record.Provenance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One of the study's two databases, made of its groups. */
final class StudyDatabase {
  private final StudyRules rules;
  private final StudyRules.Task task;
  private final List<List<String>> keys;
  private final GroupTable table;
  private final List<Group> groups;

  StudyDatabase(StudyRules rules, StudyRules.Task task, Map<List<String>, Group> rows) {
    this.rules = rules;
    this.task = task;
    this.keys = new ArrayList<>(rows.keySet());
    this.groups = new ArrayList<>(rows.values());
    this.table = new GroupTable(groups, task.averaged());
  }

  Frame frame() {
    List<Column> columns = new ArrayList<>();
    columns.add(key("model", 0));
    columns.add(key("backend", 1));
    columns.add(key("architecture", 2));
    columns.addAll(table.means());
    columns.add(TextColumn.constant("task", "infer", keys.size()));
    columns.add(TextColumn.constant("dataset", task.dataset(), keys.size()));
    String[] environments = new String[keys.size()];
    for (int row = 0; row < environments.length; row++) {
      environments[row] = keys.get(row).get(2) + " " + keys.get(row).get(1);
    }
    columns.add(TextColumn.of("environment", environments));
    columns.addAll(table.additions(metrics()));
    return Frame.of(columns);
  }

  private TextColumn key(String name, int part) {
    String[] values = new String[keys.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = keys.get(row).get(part);
    }
    return TextColumn.of(name, values);
  }

  /** The metrics in the order of the table's columns. */
  private List<String> metrics() {
    Set<String> described = new HashSet<>();
    for (Property property : task.properties()) {
      described.add(property.key());
    }
    return task.averaged().stream().filter(described::contains).toList();
  }

  Metadata metadata() {
    Set<String> measured = new HashSet<>();
    keys.forEach(key -> measured.add(key.get(0)));
    List<ModelEntry> models = new ArrayList<>();
    for (ModelEntry model : rules.models()) {
      if (measured.remove(model.key())) {
        models.add(model);
      }
    }
    measured.stream().sorted().forEach(name -> models.add(new ModelEntry(name, name, null, null)));
    return new Metadata(task.properties(), models, task.datasets());
  }

  Origins origins() {
    Origins.Builder origins = new Origins.Builder();
    for (String name : task.averaged()) {
      origins.column(name, columnOrigin(name));
    }
    for (int row = 0; row < keys.size(); row++) {
      origins.cell(
          row,
          "approx_USB_power_draw",
          StudyEnergy.origin(rules, keys.get(row).get(2), keys.get(row).get(1)));
    }
    return origins.build();
  }

  private static Origin columnOrigin(String name) {
    return switch (name) {
      case "fsize" -> new Origin(Provenance.IMPORTED, "edge-acc-2023: the study's file sizes");
      case "power_draw" ->
          new Origin(
              Provenance.MODEL_CONSTANT, "edge-acc-2023 sets it to 0; see approx_USB_power_draw");
      default -> new Origin(Provenance.IMPORTED, "measured or stated by the study");
    };
  }

  /** A sentence for each metric that no run of a group has. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (String metric : metrics()) {
      int column = task.averaged().indexOf(metric);
      for (int row = 0; row < keys.size(); row++) {
        if (groups.get(row).value(column).n() == 0) {
          notes.add(
              metric
                  + " is missing in every run of "
                  + String.join(", ", keys.get(row))
                  + ": its cell stays empty.");
        }
      }
    }
    return notes;
  }
}
