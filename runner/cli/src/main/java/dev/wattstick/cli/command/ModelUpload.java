package dev.wattstick.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.client.Multipart;
import dev.wattstick.cli.client.ServiceClient;
import dev.wattstick.cli.command.KnownFiles.Known;
import dev.wattstick.record.modelfile.ModelParts;
import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Makes a bare model file known to a service, unless it knows these bytes already. */
final class ModelUpload {
  private final ServiceClient client;

  ModelUpload(ServiceClient client) {
    this.client = client;
  }

  /**
   * The names under which a job with this engine measures just this file.
   *
   * @throws CliFailure when it cannot be read, or the service refuses it
   */
  Known ensureKnown(ModelParts parts, String engine) {
    Path weights = parts.weights();
    Map<String, String> external = new TreeMap<>();
    parts.external().forEach((location, file) -> external.put(location, ModelFiles.digest(file)));
    return KnownFiles.find(
            client.get("models").path("items"),
            ModelFiles.digest(parts.file()),
            weights == null ? null : ModelFiles.digest(weights),
            external,
            engine)
        .orElseGet(() -> upload(parts));
  }

  /** Under a name that the service makes of the file's. */
  private Known upload(ModelParts parts) {
    String name = parts.file().getFileName().toString();
    try {
      Multipart form = new Multipart().file("file", name, parts.file());
      if (parts.weights() != null) {
        form.file("weights", parts.weights().getFileName().toString(), parts.weights());
      }
      for (Map.Entry<String, Path> part : parts.external().entrySet()) {
        form.file("external", part.getKey(), part.getValue());
      }
      JsonNode model =
          client.upload(
              form.field("precision", "unknown")
                  .field("task", "other")
                  .field("source", "file " + name));
      return new Known(model.path("name").asText(), "unknown", name);
    } catch (FileNotFoundException e) {
      throw new CliFailure("cannot read the files of " + parts.file() + ": " + e.getMessage(), e);
    }
  }
}
