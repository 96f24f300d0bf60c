package dev.wattstick.analysis.text;

/** Cells of the CSV files that we write. */
public final class CsvCell {
  private CsvCell() {}

  /** The text, in quotes where it holds a comma, a quote or the end of a line (RFC 4180). */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return '"' + text.replace("\"", "\"\"") + '"';
      }
    }
    return text;
  }
}
