package dev.wattstick.worker.openvino;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where OpenVINO's C library may be, in the order of preference.
 *
 * @param chosen value of {@code WATTSTICK_OPENVINO}: a folder or the library itself
 * @param install value of {@code INTEL_OPENVINO_DIR}, which an archive install's {@code
 *     setupvars.sh} sets
 * @param environment a Python virtual environment in which the package {@code openvino} may be
 */
public record OpenVinoPlaces(@Nullable String chosen, @Nullable String install, Path environment) {
  static final String CHOSEN = "WATTSTICK_OPENVINO";
  static final String INSTALL = "INTEL_OPENVINO_DIR";
  static final String ENVIRONMENT = "WATTSTICK_VENV";
  private static final String LIBRARY = "libopenvino_c.{so,so.*}";

  /**
   * From this process's environment.
   *
   * @param root of the project: {@code .wattstick/venv} in it is the default environment
   */
  public static OpenVinoPlaces ofProcess(Path root) {
    return of(System.getenv(), System.getProperty(ENVIRONMENT), root);
  }

  static OpenVinoPlaces of(
      Map<String, String> variables, @Nullable String environmentProperty, Path root) {
    String environment =
        environmentProperty != null ? environmentProperty : variables.get(ENVIRONMENT);
    return new OpenVinoPlaces(
        variables.get(CHOSEN),
        variables.get(INSTALL),
        environment == null ? root.resolve(".wattstick").resolve("venv") : Path.of(environment));
  }

  /** The library, where there is one. A chosen place that has none is not passed over. */
  Optional<Path> find() {
    if (chosen != null && !chosen.isBlank()) {
      return at(chosen);
    }
    Optional<Path> installed =
        install == null || install.isBlank() ? Optional.empty() : inInstall(install);
    return installed.isPresent() ? installed : inEnvironment();
  }

  /** What adds it: a command, but where a chosen place stands in its way. */
  String remedy() {
    return chosen == null || chosen.isBlank()
        ? "./wattstick setup openvino"
        : "unset " + CHOSEN + ", or let it name the folder that libopenvino_c.so lies in";
  }

  /** Why there is none, naming the places that were looked at. */
  String reason() {
    if (chosen != null && !chosen.isBlank()) {
      return "OpenVINO's C library (libopenvino_c) is not at $" + CHOSEN + " (" + chosen + ")";
    }
    return "OpenVINO's C library (libopenvino_c) is neither at $"
        + CHOSEN
        + " (not set), nor under $"
        + INSTALL
        + " ("
        + shown(install)
        + "), nor in the Python environment "
        + environment
        + " (lib/python3*/site-packages/openvino/libs)";
  }

  private static String shown(@Nullable String value) {
    return value == null || value.isBlank() ? "not set" : value;
  }

  private static Optional<Path> at(String text) {
    try {
      Path place = Path.of(text);
      return Files.isRegularFile(place) ? Optional.of(place) : inFolder(place);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> inInstall(String text) {
    return at(text)
        .or(
            () ->
                matching(Path.of(text), "runtime/lib/*", true).stream()
                    .flatMap(folder -> inFolder(folder).stream())
                    .findFirst());
  }

  private Optional<Path> inEnvironment() {
    return matching(environment.resolve("lib"), "python3*", true).stream()
        .map(python -> python.resolve("site-packages").resolve("openvino").resolve("libs"))
        .flatMap(folder -> inFolder(folder).stream())
        .findFirst();
  }

  private static Optional<Path> inFolder(Path folder) {
    return matching(folder, LIBRARY, false).stream().findFirst();
  }

  private static List<Path> matching(Path folder, String glob, boolean folders) {
    List<Path> found = new ArrayList<>();
    int last = glob.lastIndexOf('/');
    Path where = last < 0 ? folder : folder.resolve(glob.substring(0, last));
    if (!Files.isDirectory(where)) {
      return found;
    }
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(where, glob.substring(last + 1))) {
      for (Path entry : entries) {
        if (Files.isDirectory(entry) == folders) {
          found.add(entry);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(null);
    return Objects.requireNonNull(found);
  }
}
