package dev.wattstick.analysis.figure;

import dev.wattstick.analysis.csv.ColumnRules;
import dev.wattstick.analysis.csv.CsvReader;
import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.History;
import dev.wattstick.analysis.database.Metadata;
import dev.wattstick.analysis.database.Origins;
import dev.wattstick.analysis.database.Property;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Small databases, made in a line. */
public final class Tables {
  public static final String HEADER =
      "model,backend,architecture,running_time,accuracy_k1,approx_USB_power_draw,task,dataset,environment\n";

  private static final Metadata METADATA =
      new Metadata(
          List.of(
              new Property(
                  "accuracy_k1",
                  "Top-1 Accuracy",
                  "Top1",
                  "percent",
                  "Performance",
                  1.0,
                  true,
                  "[%]"),
              new Property(
                  "approx_USB_power_draw",
                  "Energy per Inference",
                  "Energy",
                  "wattseconds",
                  "Resources",
                  0.5,
                  false,
                  "[Ws]"),
              new Property(
                  "running_time",
                  "Running Time",
                  "Time",
                  "seconds",
                  "Resources",
                  0.5,
                  false,
                  "[s]")),
          List.of(),
          List.of());

  private static final ColumnRules RULES =
      new ColumnRules(
          Set.of("model", "backend", "architecture", "task", "dataset", "environment"),
          Set.of("running_time", "accuracy_k1", "approx_USB_power_draw"));

  private Tables() {}

  /** A row of {@link #HEADER}; numbers may be empty. */
  public static String row(
      String model, String processor, String host, String time, String accuracy, String energy) {
    return String.join(
            ",",
            quoted(model),
            quoted(processor),
            quoted(host),
            time,
            accuracy,
            energy,
            "infer",
            "imagenet",
            quoted(host + " " + processor))
        + "\n";
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  public static Database database(String... rows) {
    return database(Origins.unknown(), rows);
  }

  public static Database database(Origins origins, String... rows) {
    byte[] csv = (HEADER + String.join("", rows)).getBytes(StandardCharsets.UTF_8);
    return new Database(
        "made-up", CsvReader.read(csv, "made-up", RULES), METADATA, origins, History.UNKNOWN);
  }
}
