package dev.wattstick.service.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wattstick.service.catalog.CatalogModel.CatalogFile;
import dev.wattstick.service.fault.Fault;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.fault.RefusedException;
import dev.wattstick.service.home.DurableFiles;
import dev.wattstick.service.home.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps uploaded models: each file once, under its digest, and a catalog in the format of the
 * project's own. Sending the same again changes nothing.
 */
public final class Uploads {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path folder;
  private final Models models;

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
    ModelFormat format = new UploadCheck(form, faults).check(catalog.datasetNames());
    Sent sent = Sent.of(form, format);
    Optional<CatalogModel> existing = catalog.model(sent.name);
    if (existing.isPresent()) {
      Optional<CatalogFile> same =
          existing.get().files().stream().filter(sent::isSameFileAs).findFirst();
      if (same.isPresent()) {
        return new Stored(existing.get(), false);
      }
      refuseForeign(existing.get(), sent);
    }
    write(sent, form);
    CatalogModel stored = models.current().model(sent.name).orElseThrow();
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
   * @param check is told the digests of the files before anything is changed, and may refuse
   * @throws IOException when the disk does not take it
   */
  public synchronized void delete(
      String name, @Nullable String sha256, Consumer<List<String>> check) throws IOException {
    Path file = folder.resolve("catalog.json");
    ObjectNode root = (ObjectNode) JSON.readTree(Files.readString(file));
    List<JsonNode> gone = UploadedEntries.remove(root, name, sha256);
    check.accept(gone.stream().map(one -> one.path("sha256").asText()).toList());
    // First the catalog: a file that nothing names does no harm, a name without its file would.
    DurableFiles.replace(file, JSON.writeValueAsBytes(root));
    Set<String> kept = UploadedEntries.paths(root);
    for (JsonNode one : gone) {
      String path = one.path("path").asText();
      if (!kept.contains(path)) {
        DurableFiles.remove(folder.resolve(Path.of(path).getName(0)));
      }
    }
  }

  private static void refuseForeign(CatalogModel existing, Sent sent) {
    if (existing.origin() == CatalogModel.Origin.CATALOG) {
      throw refused("'" + sent.name + "' is a model of the catalog; give the upload another name");
    }
    for (CatalogFile file : existing.files()) {
      if (file.file().format().equals(sent.format.id())
          && file.file().precision().equals(sent.precision)) {
        throw refused(
            "'"
                + sent.name
                + "' has another "
                + sent.precision
                + " "
                + sent.format.id()
                + " file already; give this one another name");
      }
    }
  }

  private static RefusedException refused(String detail) {
    return new RefusedException("The model", List.of(new Fault("/name", detail, List.of())));
  }

  private void write(Sent sent, UploadForm form) throws IOException {
    String content = sent.weightsSha256 == null ? sent.sha256 : sent.sha256 + sent.weightsSha256;
    String name = sent.weightsSha256 == null ? content : Sha256.of(content);
    Path target = folder.resolve(name).resolve("model" + sent.format.extension());
    if (!Files.exists(target)) {
      Path staging = Files.createTempDirectory(folder, ".upload");
      try {
        copy(Objects.requireNonNull(form.file()), staging.resolve(target.getFileName()));
        if (form.weights() != null) {
          copy(form.weights(), staging.resolve("model.bin"));
        }
        DurableFiles.publish(staging, folder.resolve(name));
      } finally {
        DurableFiles.remove(staging);
      }
    }
    enter(sent, form, folder.relativize(target));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private void enter(Sent sent, UploadForm form, Path path) throws IOException {
    Path file = folder.resolve("catalog.json");
    ObjectNode root =
        Files.exists(file)
            ? (ObjectNode) JSON.readTree(Files.readString(file))
            : JSON.createObjectNode().put("schemaVersion", 1);
    ObjectNode entry = entry(root, sent, form);
    ObjectNode node = entry.withArray("/files").addObject();
    node.put("path", path.toString().replace('\\', '/'));
    node.put("format", sent.format.id());
    node.put("precision", sent.precision);
    node.put("bytes", Files.size(folder.resolve(path)));
    node.put("sha256", sent.sha256);
    if (sent.weightsSha256 != null) {
      node.put("weights", ModelFormat.weightsOf(path).toString().replace('\\', '/'));
      node.put("weightsSha256", sent.weightsSha256);
    }
    if (form.input() != null) {
      node.set("input", JSON.readTree(form.input()));
    }
    DurableFiles.replace(file, JSON.writeValueAsBytes(root));
  }

  private static ObjectNode entry(ObjectNode root, Sent sent, UploadForm form) {
    for (var model : root.withArray("/models")) {
      if (model.path("name").asText().equals(sent.name)) {
        return (ObjectNode) model;
      }
    }
    ObjectNode entry = root.withArray("/models").addObject();
    entry.put("name", sent.name);
    entry.put("task", form.task() == null ? "other" : form.task());
    entry.put("license", form.license());
    entry.put("source", form.source());
    entry.put("dataset", form.dataset());
    return entry;
  }

  /** What was sent, with its digests. */
  private record Sent(
      String name,
      String precision,
      ModelFormat format,
      String sha256,
      @Nullable String weightsSha256) {

    static Sent of(UploadForm form, ModelFormat format) throws IOException {
      Path file = Objects.requireNonNull(form.file());
      Path weights = form.weights();
      return new Sent(
          Objects.requireNonNull(form.name()),
          form.precision() == null ? "unknown" : form.precision(),
          format,
          Sha256.of(file),
          weights == null ? null : Sha256.of(weights));
    }

    boolean isSameFileAs(CatalogFile file) {
      return file.file().sha256().equals(sha256)
          && Objects.equals(file.file().weightsSha256(), weightsSha256)
          && file.file().precision().equals(precision);
    }
  }
}
