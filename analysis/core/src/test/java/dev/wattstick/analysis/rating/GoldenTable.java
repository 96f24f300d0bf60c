package dev.wattstick.analysis.rating;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The made-up table of rating_golden.py and its metadata, and how tests read tables. */
final class GoldenTable {
  private static final List<String> KEYS = List.of("dataset", "task", "environment", "model");

  private GoldenTable() {}

  static List<CSVRecord> records(String resource) {
    try (Reader reader =
        new InputStreamReader(
            GoldenTable.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
      return records(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  static List<CSVRecord> records(Reader reader) throws IOException {
    return CSVFormat.DEFAULT
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(reader)
        .getRecords();
  }

  static RatingInput input(List<MetricProperty> properties) {
    List<CSVRecord> records = records("golden_input.csv");
    List<String> columns = new ArrayList<>(records.get(0).getParser().getHeaderNames());
    columns.removeAll(KEYS);
    return input(records, columns, properties);
  }

  static RatingInput input(
      List<CSVRecord> records, List<String> columns, List<MetricProperty> properties) {
    String[][] keys = new String[KEYS.size()][records.size()];
    double[][] values = new double[columns.size()][records.size()];
    for (int row = 0; row < records.size(); row++) {
      for (int key = 0; key < keys.length; key++) {
        keys[key][row] = records.get(row).get(KEYS.get(key));
      }
      for (int column = 0; column < values.length; column++) {
        String cell = records.get(row).get(columns.get(column));
        values[column][row] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
      }
    }
    return new RatingInput(keys[0], keys[1], keys[2], keys[3], columns, values, properties);
  }

  static List<MetricProperty> properties(boolean weighted) {
    List<MetricProperty> properties = new ArrayList<>();
    for (CSVRecord line : records("golden_properties.csv")) {
      boolean maximize = line.get("maximize").equals("True");
      MetricProperty property =
          MetricProperty.unweighted(line.get("metric"), line.get("group"), maximize);
      properties.add(
          weighted ? property.withWeight(Double.parseDouble(line.get("weight"))) : property);
    }
    return properties;
  }

  /** The golden tidy lines of a case, without its name. */
  static List<String> expected(String name) {
    List<String> lines = new ArrayList<>();
    for (CSVRecord line : records("golden_ratings.csv")) {
      if (line.get("case").equals(name)) {
        List<String> cells = line.toList();
        lines.add(String.join(",", cells.subList(1, cells.size())));
      }
    }
    return lines;
  }

  /** The tidy lines of these ratings; only those of compounds where asked. */
  static List<String> lines(Ratings ratings, boolean onlyCompounds) {
    List<String> lines = new ArrayList<>(RatingTable.of(ratings).csv().lines().toList());
    lines.remove(0);
    if (onlyCompounds) {
      lines.removeIf(line -> !ratings.compounds().contains(line.split(",", -1)[4]));
    }
    return lines;
  }
}
