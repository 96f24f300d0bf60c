package dev.wattstick.analysis.csv;

import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.NumberColumn;
import dev.wattstick.analysis.frame.NumberText;
import dev.wattstick.analysis.frame.TextColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes columns of the texts of a CSV file's cells and gathers the cells that are wrong. */
final class CellReading {
  private static final int LONGEST_NAME = 1000;

  private final ColumnRules rules;
  private final List<String> faults = new ArrayList<>();

  CellReading(ColumnRules rules) {
    this.rules = rules;
  }

  List<String> faults() {
    return faults;
  }

  /** The column at this position of the rows below the header. */
  Column column(String name, int position, List<List<String>> rows) {
    if (rules.numbers().contains(name)) {
      checkNumbers(name, position, rows);
      return numbers(name, position, rows);
    }
    boolean text = rules.text().contains(name) || !allNumbers(position, rows);
    if (rules.text().contains(name)) {
      checkLengths(name, position, rows);
    }
    return text ? text(name, position, rows) : numbers(name, position, rows);
  }

  /** A name that is longer is none; the list of a row's runs may be of any length. */
  private void checkLengths(String name, int position, List<List<String>> rows) {
    for (int row = 1; row < rows.size() && !name.equals("run_ids"); row++) {
      int length = rows.get(row).get(position).length();
      if (length > LONGEST_NAME) {
        faults.add("row " + row + ", column '" + name + "': a name of " + length + " characters");
      }
    }
  }

  private void checkNumbers(String name, int position, List<List<String>> rows) {
    for (int row = 1; row < rows.size(); row++) {
      String cell = rows.get(row).get(position);
      if (!NumberText.reads(cell)) {
        faults.add(
            "row " + row + ", column '" + name + "': " + NumberText.quoted(cell) + " is no number");
      }
    }
  }

  private static boolean allNumbers(int position, List<List<String>> rows) {
    for (int row = 1; row < rows.size(); row++) {
      if (!NumberText.reads(rows.get(row).get(position))) {
        return false;
      }
    }
    return true;
  }

  private static NumberColumn numbers(String name, int position, List<List<String>> rows) {
    double[] values = new double[rows.size() - 1];
    for (int row = 0; row < values.length; row++) {
      String cell = rows.get(row + 1).get(position);
      values[row] = NumberText.reads(cell) ? NumberText.parse(cell) : Double.NaN;
    }
    return NumberColumn.of(name, values);
  }

  private static TextColumn text(String name, int position, List<List<String>> rows) {
    @Nullable String[] values = new @Nullable String[rows.size() - 1];
    for (int row = 0; row < values.length; row++) {
      String cell = rows.get(row + 1).get(position);
      values[row] = cell.isEmpty() || cell.equalsIgnoreCase("nan") ? null : cell;
    }
    return TextColumn.of(name, values);
  }
}
