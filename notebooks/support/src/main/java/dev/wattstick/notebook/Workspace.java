package dev.wattstick.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.DatabaseFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places that notebooks read: the checkout, the study's data, a running service. */
final class Workspace {
  private final Path root;
  private final Map<String, String> environment;

  /**
   * @param root of the checkout
   * @param environment variables, of which {@code WATTSTICK_PUBLISHED}, {@code WATTSTICK_HOME} and
   *     {@code WATTSTICK_URL} count
   */
  Workspace(Path root, Map<String, String> environment) {
    this.root = root.toAbsolutePath().normalize();
    this.environment = Map.copyOf(environment);
  }

  Study study() {
    return Study.of(root, environment);
  }

  /** Folders of databases: the project's, then the study's. */
  List<Path> databases() {
    List<Path> found = new ArrayList<>(databasesIn(root.resolve("databases")));
    Study study = study();
    if (study.isHere()) {
      found.addAll(databasesIn(study.folder()));
    }
    return found;
  }

  private static List<Path> databasesIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).filter(DatabaseFolder::is).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The database of that name, or in that folder.
   *
   * @throws NotebookException when there is none, with those that there are
   */
  Database database(String nameOrFolder) {
    List<Path> known = databases();
    for (Path folder : known) {
      if (folder.getFileName().toString().equals(nameOrFolder)) {
        return DatabaseFolder.read(folder);
      }
    }
    Path given = root.resolve(nameOrFolder);
    if (Files.isDirectory(given)) {
      return DatabaseFolder.read(given);
    }
    List<String> names = known.stream().map(folder -> folder.getFileName().toString()).toList();
    throw new NotebookException(
        "There is no database '"
            + nameOrFolder
            + "'. "
            + (names.isEmpty()
                ? "None was found in " + root.resolve("databases") + "."
                : "There are: " + String.join(", ", names) + ".")
            + (study().isHere() ? "" : " " + study()));
  }

  /** {@code WATTSTICK_URL}, else what the service of the home says of itself. */
  URI serviceUrl() {
    String given = environment.getOrDefault("WATTSTICK_URL", "");
    if (!given.isBlank()) {
      return URI.create(given);
    }
    Path note = home().resolve("service.json");
    try {
      JsonNode service = new ObjectMapper().readTree(note.toFile());
      boolean runs =
          ProcessHandle.of(service.path("pid").asLong(-1))
              .map(ProcessHandle::isAlive)
              .orElse(false);
      if (runs) {
        return URI.create(service.path("url").asText());
      }
    } catch (IOException e) {
      throw noService(e);
    }
    throw noService(null);
  }

  private NotebookException noService(@Nullable IOException cause) {
    return new NotebookException(
        "No service runs on "
            + home()
            + ": start one with ./wattstick serve, or set WATTSTICK_URL to one that runs"
            + " elsewhere.",
        cause);
  }

  /** Where runs are kept. */
  Path home() {
    String home = environment.getOrDefault("WATTSTICK_HOME", "");
    return home.isBlank() ? root.resolve("databases/live") : Path.of(home).toAbsolutePath();
  }
}
