package dev.wattstick.cli.command;

import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.command.KnownFiles.Known;
import dev.wattstick.client.Multipart;
import dev.wattstick.client.RefusedRequest;
import dev.wattstick.client.ServiceClient;
import dev.wattstick.client.ServiceClient.Uploaded;
import dev.wattstick.record.modelfile.ModelParts;
import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a bare model file known to a service, unless it knows these bytes already. */
final class UploadedModel {
  private final ServiceClient client;

  /** Where the entry is that was made here; null when there is none. */
  private @Nullable String made;

  UploadedModel(ServiceClient client) {
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
    String sha256 = ModelFiles.digest(parts.file());
    try {
      Multipart form = new Multipart().file("file", name, parts.file());
      if (parts.weights() != null) {
        form.file("weights", parts.weights().getFileName().toString(), parts.weights());
      }
      for (Map.Entry<String, Path> part : parts.external().entrySet()) {
        form.file("external", part.getKey(), part.getValue());
      }
      Uploaded uploaded =
          client.upload(
              form.field("precision", "unknown")
                  .field("task", "other")
                  .field("source", "file " + name));
      String model = uploaded.model().path("name").asText();
      if (uploaded.isNew()) {
        made = "models/" + ServiceClient.segment(model) + "?sha256=" + sha256;
      }
      return new Known(model, "unknown", name);
    } catch (FileNotFoundException e) {
      throw new CliFailure("cannot read the files of " + parts.file() + ": " + e.getMessage(), e);
    }
  }

  /**
   * Takes back what was uploaded here, for a job that the service refused. An entry that was there
   * before stays, and one that somebody else's job needs by now.
   */
  void withdraw() {
    if (made != null) {
      try {
        client.delete(made);
      } catch (RefusedRequest e) {
        return; // in use, or gone already: either way it is not ours any more
      }
    }
  }
}
