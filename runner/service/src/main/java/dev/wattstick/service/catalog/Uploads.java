package dev.wattstick.service.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wattstick.record.ModelFile.ExternalFile;
import dev.wattstick.record.files.DurableFiles;
import dev.wattstick.record.files.Folders;
import dev.wattstick.record.modelfile.ModelParts;
import dev.wattstick.service.catalog.CatalogModel.CatalogFile;
import dev.wattstick.service.fault.Fault;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.fault.RefusedException;
import dev.wattstick.service.home.Home;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps uploaded models: each file once, under its digest, and a catalog in the format of the
 * project's own. Sending the same again changes nothing.
 */
@Singleton
public final class Uploads {
  /** How folders begin in which an upload is being written; a killed service leaves them. */
  public static final String STAGING = ".upload";

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path folder;
  private final Models models;

  @Inject
  Uploads(Home home, Models models) {
    this(home.uploads(), models);
  }

  public Uploads(Path folder, Models models) {
    this.folder = folder;
    this.models = models;
  }

  /**
   * Stores a model file, under a new name or as a further file of an uploaded one.
   *
   * @param faults what is known to be wrong with the form already
   * @throws RefusedException when a field is wrong, the file is damaged or none of ours, or the
   *     name belongs to something else
   * @throws IOException when the disk does not take it; nothing has changed then
   */
  public synchronized Stored store(UploadForm form, Faults faults) throws IOException {
    Catalog catalog = models.current();
    ModelParts parts = new UploadCheck(form, faults).check(catalog);
    SentModel sent = SentModel.of(form, parts, catalog);
    Optional<CatalogModel> existing = catalog.model(sent.name());
    if (existing.isPresent()) {
      Optional<CatalogFile> same =
          existing.get().files().stream().filter(sent::isSameFileAs).findFirst();
      if (same.isPresent()) {
        return new Stored(existing.get(), false);
      }
      refuseForeign(existing.get(), sent);
    }
    write(sent, form, task(form, catalog), parts);
    CatalogModel stored = models.current().model(sent.name()).orElseThrow();
    return new Stored(stored, true);
  }

  /**
   * What became of an upload.
   *
   * @param isNew false when the very same file was there already
   */
  public record Stored(CatalogModel model, boolean isNew) {}

  /**
   * Deletes an uploaded model, or one file of it; with the last file goes the model. Files that
   * another model has too stay.
   *
   * @param sha256 of the one file; null for all
   * @param check receives the digests of the files before anything is changed, and may refuse
   * @throws IOException when the disk does not take it
   */
  public synchronized void delete(
      String name, @Nullable String sha256, Consumer<List<String>> check) throws IOException {
    Path file = catalog();
    ObjectNode root = (ObjectNode) JSON.readTree(Files.readString(file));
    List<JsonNode> gone = UploadedEntries.remove(root, name, sha256);
    check.accept(gone.stream().map(one -> one.path("sha256").asText()).toList());
    // First the catalog: a file that nothing names does no harm, a name without its file would.
    DurableFiles.replace(file, JSON.writeValueAsBytes(root));
    Set<String> kept = UploadedEntries.paths(root);
    for (JsonNode one : gone) {
      String path = one.path("path").asText();
      if (!kept.contains(path)) {
        Folders.delete(folder.resolve(Path.of(path).getName(0)));
      }
    }
  }

  private static void refuseForeign(CatalogModel existing, SentModel sent) {
    if (existing.origin() == CatalogModel.Origin.CATALOG) {
      throw refused(
          "'" + sent.name() + "' is a model of the catalog; give the upload another name");
    }
    for (CatalogFile file : existing.files()) {
      if (file.file().format().equals(sent.format())
          && file.file().precision().equals(sent.precision())) {
        throw refused(
            "'"
                + sent.name()
                + "' has another "
                + sent.precision()
                + " "
                + sent.format()
                + " file already; give this one another name");
      }
    }
  }

  private static RefusedException refused(String detail) {
    return new RefusedException("The model", List.of(new Fault("/name", detail, List.of())));
  }

  /** A dataset says what a model does, where its sender does not. */
  private static String task(UploadForm form, Catalog catalog) {
    return Optional.ofNullable(form.task())
        .or(
            () ->
                Optional.ofNullable(form.dataset())
                    .flatMap(catalog::dataset)
                    .map(CatalogDataset::task))
        .orElse("other");
  }

  private void write(SentModel sent, UploadForm form, String task, ModelParts parts)
      throws IOException {
    Path target = folder.resolve(sent.digest()).resolve(storedName(parts));
    if (!Files.exists(target)) {
      Path staging = Files.createTempDirectory(folder, STAGING);
      try {
        Path main = staging.resolve(target.getFileName());
        copy(parts.file(), main);
        if (parts.weights() != null) {
          copy(parts.weights(), ModelParts.weightsOf(main));
        }
        for (Map.Entry<String, Path> part : parts.external().entrySet()) {
          copy(part.getValue(), main.resolveSibling(part.getKey()).normalize());
        }
        DurableFiles.publish(staging, folder.resolve(sent.digest()));
      } finally {
        Folders.delete(staging);
      }
    }
    enter(sent, form, task, folder.relativize(target));
  }

  /** A name of our own, which none of the places that the model names for its weights has. */
  private static String storedName(ModelParts parts) {
    String name = "model" + parts.content().format().extension();
    while (parts.external().containsKey(name)) {
      name = "_" + name;
    }
    return name;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(Objects.requireNonNull(to.getParent()));
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private void enter(SentModel sent, UploadForm form, String task, Path path) throws IOException {
    Path file = catalog();
    ObjectNode root =
        Files.exists(file)
            ? (ObjectNode) JSON.readTree(Files.readString(file))
            : JSON.createObjectNode().put("schemaVersion", 1);
    ObjectNode entry = entry(root, sent, form, task);
    ObjectNode node = entry.withArray("/files").addObject();
    node.put("path", path.toString().replace('\\', '/'));
    node.put("format", sent.format());
    node.put("precision", sent.precision());
    node.put("bytes", Files.size(folder.resolve(path)));
    node.put("sha256", sent.sha256());
    node.put("givenName", sent.fileName());
    if (sent.weightsSha256() != null) {
      node.put("weights", ModelParts.weightsOf(path).toString().replace('\\', '/'));
      node.put("weightsSha256", sent.weightsSha256());
    }
    for (ExternalFile other : sent.external()) {
      node.withArray("/external")
          .addObject()
          .put("location", other.location())
          .put("bytes", other.bytes())
          .put("sha256", other.sha256());
    }
    if (form.input() != null) {
      node.set("input", JSON.readTree(form.input()));
    }
    DurableFiles.replace(file, JSON.writeValueAsBytes(root));
  }

  private static ObjectNode entry(ObjectNode root, SentModel sent, UploadForm form, String task) {
    for (var model : root.withArray("/models")) {
      if (model.path("name").asText().equals(sent.name())) {
        return (ObjectNode) model;
      }
    }
    ObjectNode entry = root.withArray("/models").addObject();
    entry.put("name", sent.name());
    entry.put("task", task);
    entry.put("license", form.license());
    entry.put("source", form.source());
    entry.put("dataset", form.dataset());
    return entry;
  }

  private Path catalog() {
    return folder.resolve("catalog.json");
  }
}
