package dev.wattstick.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.client.Multipart;
import dev.wattstick.cli.client.ServiceClient;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;

/** Makes a bare model file known to a service, unless it knows these bytes already. */
final class ModelUpload {
  private final ServiceClient client;

  ModelUpload(ServiceClient client) {
    this.client = client;
  }

  /** The names under which the service knows the file. */
  record Uploaded(String model, String precision) {}

  Uploaded ensureKnown(Path file) {
    String sha256 = digest(file);
    for (JsonNode model : client.get("models").path("items")) {
      for (JsonNode known : model.path("files")) {
        if (known.path("sha256").asText().equals(sha256)) {
          return new Uploaded(model.path("name").asText(), known.path("precision").asText());
        }
      }
    }
    return upload(file, sha256);
  }

  private Uploaded upload(Path file, String sha256) {
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
      return new Uploaded(model.path("name").asText(name), "unknown");
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
