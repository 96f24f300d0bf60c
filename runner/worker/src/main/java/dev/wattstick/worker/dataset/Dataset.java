package dev.wattstick.worker.dataset;

import dev.wattstick.quality.Annotation;
import dev.wattstick.quality.AnnotationFile;
import dev.wattstick.quality.Evaluators;
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
 * An annotated evaluation set whose folder was found in order: its description and annotations are
 * well formed and each picture is there and begins as a picture does. (A picture that is broken
 * further on is found when it is decoded.)
 *
 * @param classes number of classes
 * @param sanityOnly true when it is too small to conclude an accuracy from
 */
public record Dataset(
    String name, String task, int classes, boolean sanityOnly, List<Sample> samples) {

  /** An annotated picture. */
  public record Sample(Path picture, Annotation annotation) {}

  /**
   * Reads a dataset's folder.
   *
   * @param evaluators which know how the datasets of each task are annotated
   * @throws DatasetException with all faults
   */
  public static Dataset open(Path folder, Evaluators evaluators) {
    List<String> faults = new ArrayList<>();
    DatasetDescription description = describe(folder.resolve("dataset.json"), faults);
    AnnotationFile file = evaluators.annotations(description == null ? null : description.task());
    AnnotationFile.Content annotations = annotations(folder, file, faults);
    List<Sample> samples = new ArrayList<>();
    for (AnnotationFile.Sample sample : annotations.samples()) {
      Path picture = folder.resolve(sample.file()).normalize();
      String fault = fault(folder, picture);
      if (fault == null && description != null) {
        fault = sample.annotation().fault(description.classes().keySet());
      }
      if (fault != null) {
        faults.add(sample.file() + " " + fault);
      }
      samples.add(new Sample(picture, sample.annotation()));
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

  private static @Nullable String fault(Path folder, Path picture) {
    return picture.startsWith(folder.normalize())
        ? PictureFiles.fault(picture)
        : "is outside of the dataset's folder";
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

  private static AnnotationFile.Content annotations(
      Path folder, AnnotationFile file, List<String> faults) {
    String text = text(folder.resolve(file.name()), faults);
    AnnotationFile.Content content =
        text == null ? new AnnotationFile.Content(List.of(), List.of()) : file.parse(text);
    faults.addAll(content.faults());
    return content;
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
