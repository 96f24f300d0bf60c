package dev.wattstick.service.catalog;

import dev.wattstick.record.DatasetDigest;
import dev.wattstick.record.DatasetRef;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.InputFile;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.RecordFormatException;
import dev.wattstick.record.Sha256;
import dev.wattstick.record.modelfile.ModelParts;
import dev.wattstick.service.fault.Fault;
import dev.wattstick.service.fault.Faults;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Makes sure, just before a measurement, that files are what the catalog says. A model file is read
 * every time; a dataset only when one of its files has changed since the last time.
 */
@Singleton
public final class Checked {
  private final Map<String, DatasetRef> known = new ConcurrentHashMap<>();

  /**
   * Reads a model file and compares its digest.
   *
   * @throws CatalogException when it is missing, cannot be read or is another file
   */
  public void model(ModelFile file) {
    Path path = Path.of(file.path());
    demand(file, path, file.sha256());
    if (file.weightsSha256() != null) {
      demand(file, ModelParts.weightsOf(path), file.weightsSha256());
    }
    if (file.external() != null) {
      file.external()
          .forEach(other -> demand(file, path.resolveSibling(other.location()), other.sha256()));
    }
  }

  /**
   * Reads the copy of a given array and compares its digest.
   *
   * @throws CatalogException when it is missing, cannot be read or is another file
   */
  public void input(InputFile file) {
    try {
      if (!Sha256.of(Path.of(file.path())).equals(file.sha256())) {
        throw new CatalogException(
            FailureKind.INPUT_REFUSED,
            "The copy of the input " + file.name() + " is damaged; submit the job again.",
            null);
      }
    } catch (IOException e) {
      throw new CatalogException(
          FailureKind.INPUT_REFUSED,
          "The copy of the input "
              + file.name()
              + " cannot be read: "
              + e.getMessage()
              + "; submit the job again.",
          e);
    }
  }

  /**
   * The dataset as a plan names it.
   *
   * @throws CatalogException when something is wrong with it; the message says all of it
   */
  public DatasetRef dataset(CatalogDataset dataset) {
    Path folder = Path.of(dataset.path());
    Faults faults = new Faults();
    CatalogDataset now = DatasetFolder.describe(dataset.name(), folder, faults);
    List<Path> pictures = DatasetFolder.pictures(folder, new Faults());
    if (!now.faults().isEmpty() || pictures == null) {
      throw new CatalogException(
          FailureKind.DATASET_REFUSED,
          "The dataset "
              + dataset.name()
              + " cannot be used: "
              + now.faults().stream().map(Fault::sentence).collect(Collectors.joining("; ")),
          null);
    }
    List<Path> files = new ArrayList<>();
    files.add(folder.resolve("dataset.json"));
    files.add(folder.resolve("labels.csv"));
    files.addAll(pictures);
    try {
      return known.computeIfAbsent(
          stamp(files),
          stamp ->
              new DatasetRef(
                  dataset.name(), dataset.path(), DatasetDigest.sha256(folder), pictures.size()));
    } catch (IOException | RecordFormatException e) {
      throw unreadable(dataset, e);
    }
  }

  private static void demand(ModelFile file, Path path, String expected) {
    String name =
        file.model() + " " + file.precision() + " (" + file.inWordsOfOwner(path.toString()) + ")";
    try {
      String found = Sha256.of(path);
      if (!found.equals(expected)) {
        throw new CatalogException(
            FailureKind.MODEL_REFUSED,
            "The model file of "
                + name
                + " is damaged or another one: its SHA-256 is "
                + found
                + ", not "
                + expected
                + "; restore or export it again and submit the job again.",
            null);
      }
    } catch (IOException e) {
      throw new CatalogException(
          FailureKind.MODEL_REFUSED,
          "The model file of "
              + name
              + " cannot be read: "
              + file.inWordsOfOwner(String.valueOf(e.getMessage()))
              + ".",
          e);
    }
  }

  private static String stamp(List<Path> files) throws IOException {
    MessageDigest digest = Sha256.digest();
    for (Path file : files) {
      String facts = file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file) + "\n";
      digest.update(facts.getBytes(StandardCharsets.UTF_8));
    }
    return Sha256.hex(digest);
  }

  private static CatalogException unreadable(CatalogDataset dataset, Exception e) {
    return new CatalogException(
        FailureKind.DATASET_REFUSED,
        "The dataset " + dataset.name() + " cannot be read: " + e.getMessage() + ".",
        e);
  }
}
