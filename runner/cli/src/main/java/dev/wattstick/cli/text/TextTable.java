package dev.wattstick.cli.text;

import java.util.ArrayList;
import java.util.List;

/** A table of text with aligned columns; numbers to the right. */
public final class TextTable {
  private final List<String> header;
  private final List<Boolean> right;
  private final List<List<String>> rows = new ArrayList<>();

  /** Column names; one that begins with {@code >} is aligned to the right. */
  public TextTable(String... columns) {
    List<String> names = new ArrayList<>();
    List<Boolean> aligned = new ArrayList<>();
    for (String column : columns) {
      boolean toRight = column.startsWith(">");
      names.add(toRight ? column.substring(1) : column);
      aligned.add(toRight);
    }
    this.header = List.copyOf(names);
    this.right = List.copyOf(aligned);
  }

  /** Adds a row of as many cells as there are columns. */
  public TextTable row(String... cells) {
    if (cells.length != header.size()) {
      throw new IllegalArgumentException(
          "a row of " + cells.length + " cells in a table of " + header.size() + " columns");
    }
    rows.add(List.of(cells));
    return this;
  }

  @Override
  public String toString() {
    int[] widths = new int[header.size()];
    measure(header, widths);
    rows.forEach(row -> measure(row, widths));
    StringBuilder text = new StringBuilder();
    line(text, header, widths);
    line(text, java.util.Arrays.stream(widths).mapToObj("─"::repeat).toList(), widths);
    rows.forEach(row -> line(text, row, widths));
    return text.toString();
  }

  private static void measure(List<String> cells, int[] widths) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], cells.get(i).length());
    }
  }

  private void line(StringBuilder text, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - cells.get(i).length());
      line.append(i == 0 ? "" : "  ");
      line.append(right.get(i) ? padding + cells.get(i) : cells.get(i) + padding);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }
}
