package dev.wattstick.analysis.database;

import java.util.List;

/**
 * How a database came to be: the rest of {@code provenance.json}.
 *
 * @param recipe that merged it, with its version, for example {@code edge-acc-2023/1}; empty when
 *     unknown
 * @param sources that were merged, in order
 * @param dropped runs that were not, and why
 */
public record History(String recipe, List<Source> sources, List<Dropped> dropped) {

  public static final History UNKNOWN = new History("", List.of(), List.of());

  public History {
    sources = List.copyOf(sources);
    dropped = List.copyOf(dropped);
  }

  /**
   * A source.
   *
   * @param name file or folder
   * @param runs rows or runs that it gave
   */
  public record Source(String name, int runs) {}

  /**
   * A run that is not in the table.
   *
   * @param source where it was
   * @param run its id
   * @param reason why it is not
   */
  public record Dropped(String source, String run, String reason) {}
}
