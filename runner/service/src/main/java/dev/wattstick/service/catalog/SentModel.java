package dev.wattstick.service.catalog;

import dev.wattstick.record.ModelFile.ExternalFile;
import dev.wattstick.record.Sha256;
import dev.wattstick.record.modelfile.ModelParts;
import dev.wattstick.service.catalog.CatalogModel.CatalogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A model that was sent, with its digests.
 *
 * @param fileName what messages call it
 * @param digest of all its files together
 */
record SentModel(
    String name,
    String fileName,
    String precision,
    String format,
    String sha256,
    @Nullable String weightsSha256,
    List<ExternalFile> external,
    String digest) {

  static SentModel of(UploadForm form, ModelParts parts, Catalog catalog) throws IOException {
    String format = parts.content().format().id();
    String precision = form.precision() == null ? "unknown" : form.precision();
    String sha256 = Sha256.of(parts.file());
    String weightsSha256 = parts.weights() == null ? null : Sha256.of(parts.weights());
    List<ExternalFile> external = external(parts);
    String digest = digest(sha256, weightsSha256, external);
    SentModel sent =
        new SentModel("", "", precision, format, sha256, weightsSha256, external, digest);
    return sent.named(
        form.name() == null
            ? UploadName.of(form.fileName(), digest, name -> sent.isOthers(catalog, name))
            : form.name(),
        form.fileName());
  }

  private SentModel named(String newName, @Nullable String newFileName) {
    return new SentModel(
        newName,
        newFileName == null ? "the file of " + newName : newFileName,
        precision,
        format,
        sha256,
        weightsSha256,
        external,
        digest);
  }

  private boolean isOthers(Catalog catalog, String aName) {
    return catalog.model(aName).stream()
        .flatMap(model -> model.files().stream())
        .anyMatch(file -> !isSameFileAs(file));
  }

  private static List<ExternalFile> external(ModelParts parts) throws IOException {
    List<ExternalFile> files = new ArrayList<>();
    for (Map.Entry<String, Path> part : parts.external().entrySet()) {
      Path file = part.getValue();
      files.add(new ExternalFile(part.getKey(), Files.size(file), Sha256.of(file)));
    }
    return List.copyOf(files);
  }

  /** The file's own digest where it is the only one. */
  private static String digest(
      String sha256, @Nullable String weightsSha256, List<ExternalFile> external) {
    if (weightsSha256 == null && external.isEmpty()) {
      return sha256;
    }
    StringBuilder all = new StringBuilder(sha256);
    all.append(weightsSha256 == null ? "" : weightsSha256);
    external.forEach(file -> all.append(file.location()).append('\n').append(file.sha256()));
    return Sha256.of(all.toString());
  }

  boolean isSameFileAs(CatalogFile file) {
    return file.file().sha256().equals(sha256)
        && Objects.equals(file.file().weightsSha256(), weightsSha256)
        && Objects.requireNonNullElse(file.file().external(), List.of()).equals(external)
        && file.file().precision().equals(precision);
  }
}
