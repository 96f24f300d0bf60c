package dev.wattstick.record.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Paths as a run keeps them, which is given away: relative to the project, else to the home, else
 * only the file's name. Where somebody keeps his files is not part of a measurement.
 *
 * @param root of the project
 * @param home of the service, which may lie in the project
 */
public record RecordPaths(Path root, Path home) {
  /** Fields that hold a path, or paths. */
  private static final Set<String> PATHS = Set.of("path", "library", "inputs");

  /** What a person wrote stays as it is. */
  private static final String LABELS = "labels";

  /** One path; what is none stays as it is. */
  String shown(String text) {
    try {
      Path path = Path.of(text).normalize();
      if (!path.isAbsolute()) {
        return text;
      } else if (path.startsWith(root)) {
        return root.relativize(path).toString();
      } else if (path.startsWith(home)) {
        return home.relativize(path).toString();
      }
      return path.getFileName() == null ? "" : path.getFileName().toString();
    } catch (InvalidPathException e) {
      return text;
    }
  }

  /** A record's JSON with its paths so. */
  JsonNode shown(JsonNode record) {
    if (record instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        if (!field.getKey().equals(LABELS)) {
          field.setValue(field(PATHS.contains(field.getKey()), field.getValue()));
        }
      }
    }
    return record;
  }

  private JsonNode field(boolean path, JsonNode value) {
    if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, field(path, array.get(i)));
      }
      return array;
    } else if (value.isTextual()) {
      return TextNode.valueOf(path ? shown(value.textValue()) : mentioned(value.textValue()));
    }
    return shown(value);
  }

  /** A text in which a path may be mentioned, such as an option of the JVM. */
  private String mentioned(String text) {
    return text.replace(root + "/", "").replace(home + "/", "");
  }
}
