package dev.wattstick.analysis.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.wattstick.analysis.csv.ColumnRules;
import dev.wattstick.analysis.csv.CsvReader;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.NumberText;
import dev.wattstick.analysis.json.JsonTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run as the study logged it: a folder {@code infer_classification_…} or {@code
 * infer_segmentation_…} with config, platform, emissions and validation results. A key or file that
 * is missing gives a missing cell.
 */
final class MonitoringDirectory {
  /** Of a row, at most. */
  static final int CELLS = 26;

  private static final double JOULES_PER_KWH = 3.6e6;
  private static final Map<String, List<String>> METRICS =
      Map.of(
          "infer_classification_",
          List.of("accuracy_k1", "accuracy_k3", "accuracy_k5", "accuracy_k10"),
          "infer_segmentation_",
          List.of(
              "precision_B",
              "recall_B",
              "mAP50_B",
              "mAP50_95_B",
              "precision_M",
              "recall_M",
              "mAP50_M",
              "mAP50_95_M"));

  private final Path folder;
  private final StudyNames names;
  private final Map<String, @Nullable Object> row = new LinkedHashMap<>();

  private MonitoringDirectory(Path folder, StudyNames names) {
    this.folder = folder;
    this.names = names;
  }

  /** Whether the folder's name says that it is one. */
  static boolean is(Path folder) {
    return prefix(folder) != null;
  }

  private static @Nullable String prefix(Path folder) {
    String name = String.valueOf(folder.getFileName());
    return METRICS.keySet().stream().filter(name::startsWith).findFirst().orElse(null);
  }

  /**
   * The row that the study's result database has for the run, a cell a column.
   *
   * @throws dev.wattstick.analysis.frame.BadDataException when a file is damaged
   */
  static Map<String, @Nullable Object> row(Path folder, StudyNames names) {
    MonitoringDirectory directory = new MonitoringDirectory(folder, names);
    directory.read();
    return directory.row;
  }

  private void read() {
    JsonNode config = json("config.json");
    JsonNode results = json("validation_results.json");
    String model = text(config.path("modelname"));
    row.put("log_name", String.valueOf(folder.getFileName()));
    row.put("task", "infer");
    row.put("dataset", text(results.path("dataset")));
    row.put("model", model);
    row.put("backend", text(results.path("backend")));
    row.put("software", names.software(text(config.path("backend"))));
    row.put("architecture", architecture(json("execution_platform.json")));
    row.put("number_of_operations", operations(results, model, "sum_of_operations"));
    row.put("number_of_unmapped_operations", operations(results, model, "unmapped_operations"));
    row.put("input_shape", names.modelFact(model, "Input_Shape"));
    row.put("total_parameters", names.modelFact(model, "Total params"));
    row.put("trainable_parameters", names.modelFact(model, "Trainable params"));
    row.put("non_trainable_parameters", names.modelFact(model, "Non-trainable params"));
    readNumbers(results);
  }

  private void readNumbers(JsonNode results) {
    Frame emissions = emissions();
    double images = number(results.path("validation_size"));
    row.put("running_time", perImage(emissions, "duration", 1, images));
    row.put("power_draw", perImage(emissions, "energy_consumed", JOULES_PER_KWH, images));
    row.put("validation_size", images);
    row.put("batch_size", number(results.path("batch_size")));
    for (String metric : METRICS.getOrDefault(String.valueOf(prefix(folder)), List.of())) {
      row.put(metric, number(results.path(metric)));
    }
  }

  private static double perImage(Frame emissions, String column, double factor, double images) {
    if (!emissions.has(column) || emissions.rowCount() == 0 || !(images > 0)) {
      return Double.NaN;
    }
    return emissions.numbers(column).value(0) * factor / images;
  }

  /** The GPU's short name where the platform names one, else the processor's. */
  private @Nullable String architecture(JsonNode platform) {
    JsonNode gpu = platform.path("GPU");
    return gpu.isMissingNode()
        ? names.processor(text(platform.path("Processor")))
        : names.processor(
            text(gpu.path(gpu.fieldNames().hasNext() ? gpu.fieldNames().next() : "").path("Name")));
  }

  /** Missing for a failed run, empty for what is not compiled for the edge TPU. */
  private @Nullable Object operations(JsonNode results, @Nullable String model, String fact) {
    String backend = text(results.path("backend"));
    if (backend == null) {
      return null;
    }
    return backend.equals("tflite_edgetpu") ? names.compilerFact(model, fact) : "";
  }

  private Frame emissions() {
    Path file = folder.resolve("emissions.csv");
    if (!Files.isRegularFile(file)) {
      return Frame.of();
    }
    Frame emissions =
        CsvReader.read(file, new ColumnRules(Set.of(), Set.of("duration", "energy_consumed")));
    if (emissions.rowCount() > 1) {
      throw new BadIntakeException(
          file
              + " has "
              + emissions.rowCount()
              + " rows where a run has one; keep the row of this run.");
    }
    return emissions;
  }

  private JsonNode json(String name) {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file) ? JsonTree.read(file) : MissingNode.getInstance();
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() ? node.textValue() : null;
  }

  private static double number(JsonNode node) {
    if (node.isTextual() && NumberText.reads(node.textValue())) {
      return NumberText.parse(node.textValue());
    }
    return node.isNumber() ? node.doubleValue() : Double.NaN;
  }
}
