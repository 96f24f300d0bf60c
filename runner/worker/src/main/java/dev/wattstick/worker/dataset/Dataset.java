package dev.wattstick.worker.dataset;

import dev.wattstick.record.RecordFormatException;
import dev.wattstick.record.RecordJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A labelled evaluation set whose folder was found in order: its description and labels are well
 * formed and each picture is there and begins as a picture does. (A picture that is broken further
 * on is found when it is decoded.)
 *
 * @param classes number of classes
 * @param sanityOnly true when it is too small to conclude an accuracy from
 */
public record Dataset(
    String name, String task, int classes, boolean sanityOnly, List<Sample> samples) {

  /**
   * A labelled picture.
   *
   * @param label index of its class
   */
  public record Sample(Path picture, int label) {}

  /**
   * Reads a dataset's folder.
   *
   * @throws DatasetException with all faults
   */
  public static Dataset open(Path folder) {
    List<String> faults = new ArrayList<>();
    DatasetDescription description = describe(folder.resolve("dataset.json"), faults);
    Labels labels = labels(folder.resolve("labels.csv"), faults);
    List<Sample> samples = new ArrayList<>();
    for (Labels.Row row : labels.rows()) {
      Path picture = folder.resolve(row.file()).normalize();
      String fault =
          picture.startsWith(folder.normalize())
              ? Pictures.fault(picture)
              : "is outside of the dataset's folder";
      if (fault != null) {
        faults.add(row.file() + " " + fault);
      } else if (description != null && !description.classes().containsKey(row.label())) {
        faults.add(row.file() + " has label " + row.label() + ", which dataset.json does not name");
      }
      samples.add(new Sample(picture, row.label()));
    }
    if (!faults.isEmpty() || description == null) {
      throw new DatasetException(folder.toString(), faults);
    }
    return new Dataset(
        description.name(),
        description.task(),
        description.classCount() == null ? description.classes().size() : description.classCount(),
        description.sanityOnly(),
        List.copyOf(samples));
  }

  private static @Nullable DatasetDescription describe(Path file, List<String> faults) {
    String json = text(file, faults);
    if (json == null) {
      return null;
    }
    try {
      DatasetDescription description = RecordJson.read(json, DatasetDescription.class);
      judge(description, faults);
      return description;
    } catch (RecordFormatException e) {
      faults.add("dataset.json cannot be read: " + e.getMessage());
      return null;
    }
  }

  private static void judge(DatasetDescription description, List<String> faults) {
    if (description.schemaVersion() != DatasetDescription.SCHEMA_VERSION) {
      faults.add(
          "dataset.json has schemaVersion "
              + description.schemaVersion()
              + ", this program knows "
              + DatasetDescription.SCHEMA_VERSION);
    }
    TreeSet<Integer> indices = new TreeSet<>(description.classes().keySet());
    Integer count = description.classCount();
    if (indices.isEmpty() || indices.first() < 0) {
      faults.add("the classes of dataset.json are not numbered 0, 1, 2, …");
    } else if (count == null && indices.last() != indices.size() - 1) {
      faults.add(
          "the classes of dataset.json have a gap: name them all, or say how many there are in classCount");
    } else if (count != null && indices.last() >= count) {
      faults.add("dataset.json names class " + indices.last() + " of " + count);
    }
  }

  private static Labels labels(Path file, List<String> faults) {
    String csv = text(file, faults);
    Labels labels = csv == null ? new Labels(List.of(), List.of()) : Labels.parse(csv);
    faults.addAll(labels.faults());
    return labels;
  }

  private static @Nullable String text(Path file, List<String> faults) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      faults.add(file.getFileName() + " cannot be read (" + e + ")");
      return null;
    }
  }
}
