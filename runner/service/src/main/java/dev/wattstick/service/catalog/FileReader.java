package dev.wattstick.service.catalog;

import dev.wattstick.record.InputSpec;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.ModelFile.ExternalFile;
import dev.wattstick.record.modelfile.ModelFormat;
import dev.wattstick.record.modelfile.ModelParts;
import dev.wattstick.service.catalog.CatalogModel.CatalogFile;
import dev.wattstick.service.fault.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one file of a catalog entry and looks whether it is there. */
final class FileReader {
  static final List<String> PRECISIONS = List.of("float32", "float16", "int8", "unknown");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;
  private final Fields fields;
  private final @Nullable String model;
  private final @Nullable String task;

  FileReader(Path folder, Fields fields, @Nullable String model, @Nullable String task) {
    this.folder = folder;
    this.fields = fields;
    this.model = model;
    this.task = task;
  }

  /** Null, with faults, when the file cannot be used. */
  @Nullable CatalogFile read() {
    String path = fields.requiredText("path");
    String format = oneOf("format", ModelFormat.ids());
    String precision = oneOf("precision", PRECISIONS);
    String sha256 = digest("sha256", true);
    String weights = fields.text("weights");
    String weightsSha256 = digest("weightsSha256", weights != null);
    Long bytes = fields.integer("bytes", 1, Long.MAX_VALUE);
    Long weightsBytes = fields.integer("weightsBytes", 1, Long.MAX_VALUE);
    InputSpec input = InputSpecFields.read(fields.object("input"));
    String description = fields.text("description");
    String exporter = fields.text("exporter");
    List<ExternalFile> external = external(path == null ? null : folder.resolve(path));
    if (path == null || format == null || precision == null || sha256 == null) {
      return null;
    }
    Path file = folder.resolve(path).toAbsolutePath().normalize();
    Path beside = weights == null ? null : folder.resolve(weights).toAbsolutePath().normalize();
    Long found = size(file, bytes, beside, weightsBytes);
    if (found == null || external == null || model == null || task == null) {
      return null;
    }
    long externalBytes = external.stream().mapToLong(ExternalFile::bytes).sum();
    return new CatalogFile(
        new ModelFile(
            model,
            task,
            format,
            precision,
            file.toString(),
            found + externalBytes,
            sha256,
            weightsSha256,
            input,
            fields.text("givenName"),
            external.isEmpty() ? null : external),
        description,
        exporter);
  }

  /** The files that hold an ONNX model's weights; null, with faults, when one cannot be used. */
  private @Nullable List<ExternalFile> external(@Nullable Path model) {
    List<Fields> entries = fields.objects("external");
    List<ExternalFile> found = new ArrayList<>();
    for (Fields entry : entries) {
      String location = entry.requiredText("location");
      String sha256 = entry.requiredText("sha256");
      Long bytes = entry.integer("bytes", 0, Long.MAX_VALUE);
      if (location == null || sha256 == null || bytes == null || model == null) {
        continue;
      }
      Path file = model.resolveSibling(location).toAbsolutePath().normalize();
      if (size("external", file, "external", bytes) != null) {
        found.add(new ExternalFile(location, bytes, sha256));
      }
    }
    return found.size() < entries.size() ? null : List.copyOf(found);
  }

  private @Nullable String oneOf(String name, List<String> known) {
    String value = fields.requiredText(name);
    if (value != null && !known.contains(value)) {
      fields.faults().unknown(fields.pointer(name), name, value, known);
      return null;
    }
    return value;
  }

  private @Nullable String digest(String name, boolean required) {
    String value = required ? fields.requiredText(name) : fields.text(name);
    if (value != null && !DIGEST.matcher(value).matches()) {
      fields.faults().add(fields.pointer(name), "is no lower-case hexadecimal SHA-256");
      return null;
    }
    return value;
  }

  /** The bytes of both files; null, with faults, when one is missing or of another size. */
  private @Nullable Long size(
      Path file, @Nullable Long bytes, @Nullable Path weights, @Nullable Long weightsBytes) {
    Long main = size("path", file, "bytes", bytes);
    if (weights == null) {
      return main;
    }
    if (!weights.equals(ModelParts.weightsOf(file))) {
      fields
          .faults()
          .add(
              fields.pointer("weights"),
              "must lie beside the model under its name: " + ModelParts.weightsOf(file));
      return null;
    }
    Long other = size("weights", weights, "weightsBytes", weightsBytes);
    return main == null || other == null ? null : Long.valueOf(main + other);
  }

  private @Nullable Long size(
      String name, Path file, String expectedName, @Nullable Long expected) {
    try {
      if (!Files.isRegularFile(file)) {
        fields.faults().add(fields.pointer(name), "there is no file " + file);
        return null;
      }
      long found = Files.size(file);
      if (expected == null || expected == found) {
        return found;
      }
      fields
          .faults()
          .add(
              fields.pointer(expectedName),
              file + " has " + found + " bytes, not " + expected + ": it is damaged or another");
    } catch (IOException e) {
      fields.faults().add(fields.pointer(name), file + " cannot be read: " + e.getMessage());
    }
    return null;
  }
}
