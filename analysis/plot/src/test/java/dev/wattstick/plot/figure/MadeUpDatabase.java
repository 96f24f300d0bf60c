package dev.wattstick.plot.figure;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.History;
import dev.wattstick.analysis.database.Metadata;
import dev.wattstick.analysis.database.Origins;
import dev.wattstick.analysis.database.Property;
import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Databases of a few rows for tests. */
public final class MadeUpDatabase {
  static final Property TOP1 =
      new Property(
          "accuracy_k1", "Top1 Accuracy", "Top1", "percent", "Performance", 0.25, true, "[%]");
  static final Property TIME =
      new Property(
          "running_time", "Running Time", "Time", "seconds", "Resources", 0.5, false, "[s]");
  static final Property ENERGY =
      new Property(
          "approx_USB_power_draw",
          "Energy",
          "Energy",
          "wattseconds",
          "Resources",
          0.5,
          false,
          "[Ws]");

  private final Map<String, List<@Nullable Object>> cells = new LinkedHashMap<>();
  private final Origins.Builder origins = new Origins.Builder();

  public MadeUpDatabase() {
    for (String name :
        List.of("model", "backend", "architecture", "running_time", "accuracy_k1", "fsize")) {
      cells.put(name, new ArrayList<>());
    }
    for (String name :
        List.of("approx_USB_power_draw", "task", "dataset", "environment", "run_ids")) {
      cells.put(name, new ArrayList<>());
    }
  }

  public MadeUpDatabase row(
      String model, String environment, double time, double accuracy, double energy) {
    return row(model, environment, time, accuracy, energy, "");
  }

  /** Missing numbers are NaN; the environment is a host, a processor and perhaps an engine. */
  public MadeUpDatabase row(
      String model,
      String environment,
      double time,
      double accuracy,
      double energy,
      String runIds) {
    String device = environment.replaceFirst(" (TFLite|OpenVINO)$", "");
    int space = device.lastIndexOf(' ');
    add("model", model);
    add("backend", device.substring(space + 1));
    add("architecture", device.substring(0, space));
    add("running_time", time);
    add("accuracy_k1", accuracy);
    add("fsize", 4.0);
    add("approx_USB_power_draw", energy);
    add("task", "infer");
    add("dataset", "imagenet");
    add("environment", environment);
    add("run_ids", runIds);
    return this;
  }

  private void add(String column, Object cell) {
    cells.getOrDefault(column, new ArrayList<>()).add(cell);
  }

  public Origins.Builder origins() {
    return origins;
  }

  public Database database() {
    List<Column> columns = new ArrayList<>();
    cells.forEach((name, column) -> columns.add(Column.of(name, column)));
    return new Database(
        "made-up",
        Frame.of(columns),
        new Metadata(List.of(TOP1, TIME, ENERGY), List.of(), List.of()),
        origins.build(),
        History.UNKNOWN);
  }

  public FigureSource source() {
    return FigureSource.of(FigureInputs.of(List.of(database())));
  }
}
