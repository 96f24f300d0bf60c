package dev.wattstick.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.client.Multipart;
import dev.wattstick.cli.client.ServiceClient;
import dev.wattstick.cli.command.KnownFiles.Known;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;

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
  Known ensureKnown(Path file, String engine) {
    Path weights = ModelFiles.weightsOf(file);
    String sha256 = digest(file);
    return KnownFiles.find(
            client.get("models").path("items"),
            sha256,
            weights == null ? null : digest(weights),
            engine)
        .orElseGet(() -> upload(file, sha256));
  }

  private Known upload(Path file, String sha256) {
    try {
      Multipart form = new Multipart().file("file", file);
      Path weights = ModelFiles.weightsOf(file);
      if (weights != null) {
        form.file("weights", weights);
      }
      String name = ModelFiles.nameOf(file) + "-" + sha256.substring(0, 8);
      JsonNode model =
          client.upload(
              form.field("name", name)
                  .field("precision", "unknown")
                  .field("task", "other")
                  .field("source", "file " + file.getFileName()));
      return new Known(model.path("name").asText(name), "unknown");
    } catch (FileNotFoundException e) {
      throw new CliFailure("cannot read the model file " + file, e);
    }
  }

  private static String digest(Path file) {
    try {
      return ModelFiles.sha256(file);
    } catch (IOException e) {
      throw new CliFailure("cannot read the model file " + file + ": " + e.getMessage(), e);
    }
  }
}
