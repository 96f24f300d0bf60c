package dev.wattstick.service.database;

import java.util.List;

/**
 * What became of an import.
 *
 * @param databases that were made
 * @param recipe that made them
 * @param rowsTaken over all sources
 * @param taken rows or runs by source
 * @param dropped rows, runs and files that are in no database, and why; of many runs the first
 *     thousand
 * @param notes sentences about what was left out or is missing
 */
public record ImportReport(
    List<Made> databases,
    ImportRecipe recipe,
    int rowsTaken,
    List<Taken> taken,
    List<Dropped> dropped,
    List<String> notes) {

  /** A database that was made. */
  public record Made(String name, int rows) {}

  /** Rows, or runs, of a source. */
  public record Taken(String source, int rows) {}

  /**
   * Something that is in no database.
   *
   * @param source where it was; may be empty
   * @param name of the row, run or file
   */
  public record Dropped(String source, String name, String reason) {}
}
