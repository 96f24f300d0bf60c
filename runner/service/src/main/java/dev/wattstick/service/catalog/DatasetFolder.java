package dev.wattstick.service.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.wattstick.record.JsonFault;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.fault.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a dataset's folder: {@code dataset.json}, {@code labels.csv} and the pictures it names. */
final class DatasetFolder {
  private static final int TOLD_AT_MOST = 20;

  private DatasetFolder() {}

  static CatalogDataset describe(String name, Path folder, Faults faults) {
    Fields fields = description(folder, faults);
    List<Path> pictures = pictures(folder, faults);
    tellMissing(pictures, faults);
    return new CatalogDataset(
        name,
        folder.toString(),
        fields == null ? null : fields.requiredText("task"),
        fields == null ? null : fields.text("description"),
        fields == null ? null : fields.text("source"),
        fields == null ? null : fields.text("license"),
        pictures == null ? null : pictures.size(),
        fields == null ? null : classes(fields),
        faults.list());
  }

  /** As the worker counts them: those that are named, where nothing says that there are more. */
  private static @Nullable Integer classes(Fields fields) {
    Integer count = fields.smallInteger("classCount", 1, Integer.MAX_VALUE);
    Map<String, String> named = fields.texts("classes");
    return count == null && named != null ? Integer.valueOf(named.size()) : count;
  }

  /** The pictures in the order of the labels; null, with a fault, when labels cannot be read. */
  static @Nullable List<Path> pictures(Path folder, Faults faults) {
    Path labels = folder.resolve("labels.csv");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(Files.newBufferedReader(labels), format)) {
      if (!rows.getHeaderNames().containsAll(List.of("file", "label"))) {
        faults.add("", labels + " needs the columns file,label");
        return null;
      }
      List<Path> pictures = new ArrayList<>();
      for (CSVRecord row : rows) {
        pictures.add(folder.resolve(row.get("file")));
      }
      if (pictures.isEmpty()) {
        faults.add("", labels + " labels no picture");
      }
      return pictures;
    } catch (IOException | RuntimeException e) {
      faults.add("", labels + " cannot be read: " + e.getMessage());
      return null;
    }
  }

  private static @Nullable Fields description(Path folder, Faults faults) {
    Path file = folder.resolve("dataset.json");
    try {
      return Fields.of(CatalogReader.tree(Files.readString(file)), "", faults);
    } catch (JsonProcessingException e) {
      faults.add("", file + " is not JSON: " + JsonFault.of(e));
    } catch (IOException e) {
      faults.add("", file + " cannot be read: " + e.getMessage());
    }
    return null;
  }

  private static void tellMissing(@Nullable List<Path> pictures, Faults faults) {
    List<Path> missing =
        pictures == null
            ? List.of()
            : pictures.stream().filter(picture -> !Files.isRegularFile(picture)).toList();
    missing.stream()
        .limit(TOLD_AT_MOST)
        .forEach(picture -> faults.add("", "there is no picture " + picture));
    if (missing.size() > TOLD_AT_MOST) {
      faults.add("", (missing.size() - TOLD_AT_MOST) + " more pictures are missing");
    }
  }
}
