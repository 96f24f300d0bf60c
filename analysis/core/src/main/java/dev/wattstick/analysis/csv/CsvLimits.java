package dev.wattstick.analysis.csv;

/**
 * What a CSV file may use: it is held in memory as a table. The study's largest has 3,000 rows of
 * 41 columns.
 *
 * @param bytes its length
 * @param columns of a row
 * @param rowChars characters of a row, with the line feeds in quoted cells
 * @param cells of all rows
 */
record CsvLimits(long bytes, int columns, int rowChars, long cells) {
  static final CsvLimits DEFAULT = new CsvLimits(64L << 20, 2_000, 4 << 20, 2_000_000);
}
