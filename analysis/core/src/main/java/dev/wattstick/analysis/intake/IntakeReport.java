package dev.wattstick.analysis.intake;

import java.util.List;

/**
 * What an import took and what it did not.
 *
 * @param taken in the order in which they were found
 * @param dropped rows and files that were not taken, and why
 */
public record IntakeReport(List<Taken> taken, List<Dropped> dropped) {

  public IntakeReport {
    taken = List.copyOf(taken);
    dropped = List.copyOf(dropped);
  }

  /** What a source is. */
  public enum Kind {
    RESULTS,
    DATABASE,
    MONITORING_DIRECTORIES,
    RUN
  }

  /**
   * A source that was taken.
   *
   * @param name path, within an archive the entry's
   * @param rows of its table; 1 for a run
   */
  public record Taken(String name, Kind kind, int rows) {}

  /**
   * Something that was not taken.
   *
   * @param name path of a file or folder, or the name of a row
   * @param reason why, and what to do where something can be done
   */
  public record Dropped(String name, String reason) {}

  /** Rows taken, over all sources. */
  public int rows() {
    return taken.stream().mapToInt(Taken::rows).sum();
  }
}
