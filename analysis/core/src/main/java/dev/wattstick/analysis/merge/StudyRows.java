package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.NumberColumn;
import dev.wattstick.analysis.frame.TextColumn;
import dev.wattstick.analysis.text.NearMatches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one result set, read by the study's rules. */
final class StudyRows {
  private static final List<String> NEEDED =
      List.of("log_name", "model", "backend", "running_time", "power_draw");

  private final StudySources.Source source;
  private final StudyRules rules;
  private final Frame frame;
  private final Map<String, NumberColumn> numbers = new HashMap<>();

  /**
   * @throws BadMergeException when columns are missing or of the wrong type, naming all of them
   */
  StudyRows(StudySources.Source source, StudyRules rules) {
    this.source = source;
    this.rules = rules;
    this.frame = source.results().runs();
    List<String> faults = new ArrayList<>();
    for (String name : NEEDED) {
      if (!frame.has(name)) {
        faults.add("column '" + name + "' is missing." + NearMatches.question(name, frame.names()));
      }
    }
    readNumbers(faults);
    if (!faults.isEmpty()) {
      throw new BadMergeException(
          "Result set "
              + source.results().name()
              + " cannot be merged: "
              + String.join("; ", faults));
    }
  }

  private void readNumbers(List<String> faults) {
    for (StudyRules.Task task : rules.tasks()) {
      for (String name : task.averaged()) {
        if (frame.has(name) && !rules.lost().contains(name) && !numbers.containsKey(name)) {
          try {
            numbers.put(name, frame.column(name).asNumbers());
          } catch (BadDataException e) {
            faults.add(String.valueOf(e.getMessage()));
          }
        }
      }
    }
  }

  int count() {
    return frame.rowCount();
  }

  StudyRun run(int row) {
    String backend = text("backend", row);
    String architecture =
        source.architecture().isEmpty() ? text("architecture", row) : source.architecture();
    return new StudyRun(
        source.results().name(),
        row,
        text("log_name", row),
        text("model", row),
        backend == null ? null : rules.backends().getOrDefault(backend, backend),
        architecture == null
            ? null
            : rules.architectures().getOrDefault(architecture, architecture));
  }

  /** The values of the task's averaged columns for a run whose keys are all there. */
  double[] values(StudyRules.Task task, StudyRun run) {
    double[] values = new double[task.averaged().size()];
    for (int i = 0; i < values.length; i++) {
      String name = task.averaged().get(i);
      values[i] =
          switch (name) {
            case "fsize" -> rules.fileSizes().getOrDefault(run.model(), Double.NaN);
            case "power_draw" -> 0;
            case "approx_USB_power_draw" ->
                StudyEnergy.of(rules, run, number("running_time", run), number("power_draw", run));
            default -> number(name, run);
          };
    }
    return values;
  }

  private double number(String name, StudyRun run) {
    NumberColumn column = numbers.get(name);
    return column == null ? Double.NaN : column.value(run.row());
  }

  private @Nullable String text(String name, int row) {
    if (!frame.has(name)) {
      return null;
    }
    TextColumn column = frame.texts(name);
    String value = column.value(row);
    return value == null || value.isEmpty() ? null : value;
  }
}
