package dev.wattstick.notebook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The study's published data, which lies outside of the project: the folder that {@code
 * WATTSTICK_PUBLISHED} names, else {@code ../shared/published} beside the checkout or one of the
 * folders around it.
 */
public final class Study {
  static final String VARIABLE = "WATTSTICK_PUBLISHED";

  private final List<Path> candidates;

  private Study(List<Path> candidates) {
    this.candidates = candidates;
  }

  static Study of(Path root, Map<String, String> environment) {
    String given = environment.getOrDefault(VARIABLE, "");
    if (!given.isBlank()) {
      return new Study(List.of(Path.of(given).toAbsolutePath()));
    }
    List<Path> candidates = new ArrayList<>();
    for (Path at = root.toAbsolutePath(); at.getParent() != null; at = at.getParent()) {
      candidates.add(at.resolveSibling("shared").resolve("published"));
    }
    return new Study(candidates);
  }

  public boolean isHere() {
    return candidates.stream().anyMatch(Files::isDirectory);
  }

  /**
   * The folder with {@code result_databases}, {@code classification_database}, …
   *
   * @throws NotebookException when there is none, with the places that were looked at
   */
  public Path folder() {
    return candidates.stream()
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow(() -> new NotebookException(toString()));
  }

  /** The unmerged results of all campaigns. */
  public Path results() {
    return folder().resolve("result_databases");
  }

  /** In a sentence: where it is, or that it is not there and what then. */
  @Override
  public String toString() {
    return isHere()
        ? "The study's published data: " + folder()
        : "The study's published data is not here ("
            + candidates.get(0)
            + "). Set "
            + VARIABLE
            + " to a folder that has it; without it, skip the cells that say they need it.";
  }
}
