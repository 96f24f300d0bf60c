package dev.wattstick.service.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wattstick.record.JsonFault;
import dev.wattstick.service.catalog.CatalogModel.CatalogFile;
import dev.wattstick.service.fault.Fault;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.fault.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code catalog.json}. Nothing in it can make this fail: an entry that is wrong becomes an
 * entry with faults, a file that is wrong is left out of its entry, and says why.
 */
final class CatalogReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final CatalogModel.Origin origin;
  private final List<CatalogModel> models = new ArrayList<>();
  private final List<CatalogDataset> datasets = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private CatalogReader(Path folder, CatalogModel.Origin origin) {
    this.folder = folder;
    this.origin = origin;
  }

  /**
   * Reads the catalog of a folder; a folder without one is empty.
   *
   * @param folder its files' paths are relative to this
   */
  static Catalog read(Path folder, CatalogModel.Origin origin) {
    Path file = folder.resolve("catalog.json");
    Faults faults = new Faults();
    CatalogReader reader = new CatalogReader(folder, origin);
    try {
      if (Files.exists(file)) {
        Fields root = Fields.of(JSON.readTree(Files.readString(file)), "", faults);
        if (root != null) {
          reader.readRoot(root);
        }
      }
    } catch (JsonProcessingException e) {
      faults.add("", file + " is not JSON: " + JsonFault.of(e));
    } catch (IOException e) {
      faults.add("", file + " cannot be read: " + e.getMessage());
    }
    return new Catalog(List.copyOf(reader.models), List.copyOf(reader.datasets), faults.list());
  }

  private void readRoot(Fields root) {
    Long version = root.integer("schemaVersion", 1, Integer.MAX_VALUE);
    if (version == null || version != 1) {
      root.faults().add("/schemaVersion", "must be 1");
    }
    root.objects("models").forEach(this::readModel);
    root.objects("datasets").forEach(this::readDataset);
  }

  private void readModel(Fields outer) {
    Faults faults = new Faults();
    Fields entry = outer.withFaults(faults);
    String name = entry.requiredText("name");
    if (name != null && !names.add(name)) {
      faults.add(entry.pointer("name"), "the name '" + name + "' is there twice");
    }
    String task = entry.requiredText("task");
    List<CatalogFile> files = new ArrayList<>();
    for (Fields file : entry.objects("files")) {
      CatalogFile read = new FileReader(folder, file, name, task).read();
      if (read != null) {
        files.add(read);
      }
    }
    models.add(
        new CatalogModel(
            named(name, entry),
            task == null ? "other" : task,
            entry.text("description"),
            entry.text("source"),
            entry.text("license"),
            entry.text("licenseFile"),
            entry.text("dataset"),
            entry.integer("parameters", 0, Long.MAX_VALUE),
            entry.integer("macs", 0, Long.MAX_VALUE),
            origin,
            List.copyOf(files),
            withEmptiness(faults, entry, files)));
  }

  private static List<Fault> withEmptiness(Faults faults, Fields entry, List<CatalogFile> files) {
    if (files.isEmpty() && faults.isEmpty()) {
      faults.add(entry.pointer("files"), "has no model file");
    }
    return faults.list();
  }

  private void readDataset(Fields outer) {
    Faults faults = new Faults();
    Fields entry = outer.withFaults(faults);
    String name = entry.requiredText("name");
    String path = entry.requiredText("path");
    if (path == null) {
      datasets.add(
          new CatalogDataset(
              named(name, entry), "", null, null, null, null, null, null, faults.list()));
    } else {
      Path absolute = folder.resolve(path).toAbsolutePath().normalize();
      datasets.add(DatasetFolder.describe(named(name, entry), absolute, faults));
    }
  }

  private static String named(@Nullable String name, Fields entry) {
    return name == null ? "(without a name at " + entry.pointer() + ")" : name;
  }

  /** What {@link #read} returns for a text; for tests and uploads. */
  static JsonNode tree(String json) throws JsonProcessingException {
    return JSON.readTree(json);
  }
}
