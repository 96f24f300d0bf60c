package dev.wattstick.analysis.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** The published databases as rating inputs, read where they lie: beside the checkout. */
public final class PublishedTables {
  private static final List<String> TEXT =
      List.of("__index__", "model", "backend", "architecture", "task", "dataset", "environment");

  private PublishedTables() {}

  /** A file of the folder that holds {@code published} and {@code expected}; skips without it. */
  public static Path find(String file) {
    String given = System.getProperty("wattstick.published");
    Path start = given == null ? Path.of("").toAbsolutePath() : Path.of(given, "..", "x");
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      Path found = folder.resolveSibling("shared").resolve(file);
      Path beside = folder.resolveSibling(file);
      if (Files.exists(found) || Files.exists(beside)) {
        return Files.exists(found) ? found : beside;
      }
    }
    String reason = "Skipped: no " + file + " beside the checkout (-Dwattstick.published=FOLDER)";
    System.out.println(reason);
    return abort(reason);
  }

  public static RatingInput imagenet() throws IOException {
    List<CSVRecord> records;
    try (Reader reader = Files.newBufferedReader(find("expected/classification_merged.csv"))) {
      records = GoldenTable.records(reader);
    }
    List<String> columns = new ArrayList<>(records.get(0).getParser().getHeaderNames());
    columns.removeAll(TEXT);
    Path metadata = find("published/classification_database/meta_properties.json");
    return GoldenTable.input(records, columns, properties(metadata));
  }

  private static List<MetricProperty> properties(Path file) throws IOException {
    List<MetricProperty> properties = new ArrayList<>();
    JsonNode tree = new ObjectMapper().readTree(file.toFile());
    for (Map.Entry<String, JsonNode> entry : tree.properties()) {
      JsonNode property = entry.getValue();
      properties.add(
          MetricProperty.of(
              entry.getKey(),
              property.get("group").asText(),
              property.get("weight").asDouble(),
              property.path("maximize").asBoolean()));
    }
    return properties;
  }

  /**
   * The segmentation database. Its pickle holds all numbers in one block of doubles (opcode
   * BYTEARRAY8), rows sorted by model, backend and architecture; so this test needs no pickle
   * reader, and a mistake here would show in the digests.
   */
  public static RatingInput coco() throws IOException {
    ByteBuffer pickle =
        ByteBuffer.wrap(Files.readAllBytes(find("published/segmentation_database/database.pkl")))
            .order(ByteOrder.LITTLE_ENDIAN);
    while (pickle.get() != (byte) 0x96) {
      // the block comes first
    }
    List<String> columns = cocoColumns();
    assertThat(pickle.getLong()).isEqualTo(columns.size() * 18L * Double.BYTES);
    double[][] values = new double[columns.size()][18];
    for (double[] column : values) {
      pickle.asDoubleBuffer().get(column);
      pickle.position(pickle.position() + column.length * Double.BYTES);
    }
    String[] model = new String[18];
    String[] environment = new String[18];
    for (int row = 0; row < 18; row++) {
      model[row] = "yolov8" + "mns".charAt(row / 6) + "-seg";
      String host = row % 2 == 0 ? "Desktop" : "Laptop";
      environment[row] = host + " " + List.of("CPU", "NCS", "TPU").get(row / 2 % 3);
    }
    return new RatingInput(
        repeat("coco"), repeat("infer"), environment, model, columns, values, cocoProperties());
  }

  private static String[] repeat(String text) {
    String[] column = new String[18];
    Arrays.fill(column, text);
    return column;
  }

  private static List<String> cocoColumns() {
    return List.of(
        ("number_of_operations number_of_unmapped_operations total_parameters trainable_parameters"
                + " non_trainable_parameters running_time power_draw validation_size batch_size"
                + " precision_B recall_B mAP50_B mAP50_95_B precision_M recall_M mAP50_M"
                + " mAP50_95_M fsize approx_USB_power_draw")
            .split(" "));
  }

  private static List<MetricProperty> cocoProperties() {
    List<MetricProperty> properties = new ArrayList<>();
    for (String metric : List.of("mAP50_M", "mAP50_95_M", "precision_M", "recall_M")) {
      properties.add(MetricProperty.of(metric, "Performance", 0.125, true));
    }
    properties.add(MetricProperty.of("approx_USB_power_draw", "Resources", 0.25, false));
    properties.add(MetricProperty.of("running_time", "Resources", 0.25, false));
    return properties;
  }
}
