package dev.wattstick.analysis.database;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.analysis.csv.ColumnRules;
import dev.wattstick.analysis.csv.CsvReader;
import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.json.JsonTree;
import dev.wattstick.analysis.pickle.PandasPickle;
import dev.wattstick.analysis.table.FrameTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Database folders, the study's and ours. */
public final class DatabaseFolder {
  static final String CSV = "database.csv";
  static final String PICKLE = "database.pkl";
  static final String PROPERTIES = "meta_properties.json";
  static final String MODELS = "meta_model.json";
  static final String DATASETS = "meta_dataset.json";
  static final String PROVENANCE = "provenance.json";

  private static final Set<String> TEXT =
      Set.of(
          "model",
          "backend",
          "architecture",
          "task",
          "dataset",
          "environment",
          "run_ids",
          "engine",
          "engine_version",
          "precision",
          "fingerprint",
          "verdict",
          "simulated");

  /** What a folder is written as. */
  public enum Format {
    /** CSV with what we add, and provenance. */
    OURS,
    /** {@code database.pkl} and CSV with the study's columns, which its own app opens. */
    STUDY;

    private Map<String, byte[]> files(Database database) {
      return this == OURS ? ourFiles(database) : studyFiles(database);
    }
  }

  private DatabaseFolder() {}

  /** Whether the folder holds a database. */
  public static boolean is(Path folder) {
    return Files.isRegularFile(folder.resolve(CSV)) || Files.isRegularFile(folder.resolve(PICKLE));
  }

  /**
   * Reads a folder. Ours (with {@code provenance.json}) from its CSV; the study's from its pickle,
   * which is what its own app reads and from which its CSV may differ. Without metadata files every
   * list of the metadata is empty.
   *
   * @throws BadDataException when it is none, naming all that is missing, doubled or wrong
   * @throws dev.wattstick.analysis.frame.BadDataException when one of its files is damaged
   */
  public static Database read(Path folder) {
    boolean ours = Files.isRegularFile(folder.resolve(PROVENANCE));
    Metadata metadata = metadata(folder);
    Frame frame = table(folder, metadata, !ours);
    DatabaseCheck.check(frame, metadata, folder.toString());
    Path file = folder.resolve(PROVENANCE);
    JsonNode provenance = ours ? JsonTree.read(file) : null;
    if (provenance != null) {
      ProvenanceJson.check(provenance, file.toString());
    }
    return new Database(
        folder.toAbsolutePath().normalize().getFileName().toString(),
        frame,
        metadata,
        provenance == null
            ? StudyOrigins.of(frame)
            : ProvenanceJson.origins(provenance, file.toString()),
        provenance == null ? History.UNKNOWN : ProvenanceJson.history(provenance));
  }

  /**
   * A table that came without a folder, as a database without metadata.
   *
   * @param source what it was read from, for messages
   * @throws BadDataException as {@link #read}
   */
  public static Database ofTable(String name, Frame frame, String source) {
    DatabaseCheck.check(frame, Metadata.NONE, source);
    return new Database(name, frame, Metadata.NONE, StudyOrigins.of(frame), History.UNKNOWN);
  }

  /** The table of a folder alone, unchecked. */
  private static Frame table(Path folder, Metadata metadata, boolean pickleFirst) {
    boolean csv = Files.isRegularFile(folder.resolve(CSV));
    boolean pickle = Files.isRegularFile(folder.resolve(PICKLE));
    if (!csv && !pickle) {
      throw new BadDataException(
          folder
              + " is no database: it has neither "
              + CSV
              + " nor "
              + PICKLE
              + ". Name the folder that has one.");
    }
    if (pickle && (pickleFirst || !csv)) {
      return PandasPickle.read(folder.resolve(PICKLE));
    }
    Set<String> numbers = new HashSet<>();
    for (Property property : metadata.properties()) {
      numbers.add(property.key());
    }
    return CsvReader.read(folder.resolve(CSV), new ColumnRules(TEXT, numbers));
  }

  private static Metadata metadata(Path folder) {
    Path properties = folder.resolve(PROPERTIES);
    Path models = folder.resolve(MODELS);
    Path datasets = folder.resolve(DATASETS);
    return new Metadata(
        Files.isRegularFile(properties)
            ? MetadataJson.properties(JsonTree.read(properties), properties.toString())
            : List.of(),
        Files.isRegularFile(models)
            ? MetadataJson.models(JsonTree.read(models), models.toString())
            : List.of(),
        Files.isRegularFile(datasets)
            ? MetadataJson.datasets(JsonTree.read(datasets), datasets.toString())
            : List.of());
  }

  /**
   * Writes our folder: CSV, metadata, provenance. It appears as a whole or not at all; an older
   * database at the place is replaced.
   *
   * @throws BadDataException when the place holds something that is no database
   */
  public static void write(Database database, Path folder) {
    AtomicFolder.write(folder, Format.OURS.files(database));
  }

  /**
   * Writes several databases into folders of their names below one, all or none; what the folder
   * held before must have been databases and is replaced.
   *
   * @throws BadDataException as {@link #write}
   */
  public static void writeAll(List<Database> databases, Path folder, Format format) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Database database : databases) {
      format
          .files(database)
          .forEach((name, content) -> files.put(database.name() + "/" + name, content));
    }
    AtomicFolder.write(folder, files);
  }

  private static Map<String, byte[]> ourFiles(Database database) {
    Map<String, byte[]> files = metadataFiles(database.metadata());
    files.put(CSV, utf8(FrameTable.asPandas(database.frame()).csv()));
    files.put(PROVENANCE, utf8(ProvenanceJson.write(database.origins(), database.history())));
    return files;
  }

  /**
   * Writes the study's folder, which its own app opens: {@code database.pkl} and CSV with the
   * study's columns, and the metadata. As atomic as {@link #write}.
   */
  public static void writeForStudy(Database database, Path folder) {
    AtomicFolder.write(folder, Format.STUDY.files(database));
  }

  private static Map<String, byte[]> studyFiles(Database database) {
    Map<String, byte[]> files = metadataFiles(database.metadata());
    Frame frame = database.studyColumns();
    files.put(PICKLE, PandasPickle.write(frame));
    files.put(CSV, utf8(FrameTable.asPandas(frame).csv()));
    return files;
  }

  private static Map<String, byte[]> metadataFiles(Metadata metadata) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(PROPERTIES, utf8(MetadataJson.writeProperties(metadata)));
    files.put(MODELS, utf8(MetadataJson.writeModels(metadata)));
    files.put(DATASETS, utf8(MetadataJson.writeDatasets(metadata)));
    return files;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
