package dev.wattstick.service.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of the uploads' catalog as JSON. */
final class UploadedEntries {
  private UploadedEntries() {}

  /**
   * Takes files of a model out of a catalog, and the model with its last one.
   *
   * @param sha256 of the one file; null for all
   * @return the files' entries
   */
  static List<JsonNode> remove(ObjectNode root, String name, @Nullable String sha256) {
    List<JsonNode> gone = new ArrayList<>();
    Iterator<JsonNode> models = root.withArray("/models").iterator();
    while (models.hasNext()) {
      JsonNode model = models.next();
      if (model.path("name").asText().equals(name)) {
        gone.addAll(removeFiles(model.withArray("/files"), sha256));
        if (model.path("files").isEmpty()) {
          models.remove();
        }
      }
    }
    return gone;
  }

  private static List<JsonNode> removeFiles(ArrayNode files, @Nullable String sha256) {
    List<JsonNode> gone = new ArrayList<>();
    Iterator<JsonNode> all = files.iterator();
    while (all.hasNext()) {
      JsonNode file = all.next();
      if (sha256 == null || file.path("sha256").asText().equals(sha256)) {
        gone.add(file);
        all.remove();
      }
    }
    return gone;
  }

  /** Paths of the files that a catalog names. */
  static Set<String> paths(ObjectNode root) {
    Set<String> paths = new HashSet<>();
    for (JsonNode model : root.path("models")) {
      model.path("files").forEach(file -> paths.add(file.path("path").asText()));
    }
    return paths;
  }
}
