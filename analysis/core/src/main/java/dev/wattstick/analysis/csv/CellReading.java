package dev.wattstick.analysis.csv;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.NumberColumn;
import dev.wattstick.analysis.frame.NumberText;
import dev.wattstick.analysis.frame.TextColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes columns of a CSV file's rows, which come twice: the first time it learns which columns are
 * numbers and gathers the cells that are wrong, the second time it fills the columns.
 */
final class CellReading {
  private static final int LONGEST_NAME = 1000;

  private final ColumnRules rules;
  private final String source;
  private final List<Cells> columns = new ArrayList<>();
  private final ToldFaults wrongLengths = new ToldFaults();
  private final ToldFaults wrongCells = new ToldFaults();
  private int rows = -1;
  private int taken = -1;

  CellReading(ColumnRules rules, String source) {
    this.rules = rules;
    this.source = source;
  }

  /** The first time. */
  void look(CSVRecord row) {
    if (rows < 0) {
      for (int i = 0; i < row.size(); i++) {
        columns.add(new Cells(row.get(i)));
      }
    } else if (row.size() != columns.size()) {
      wrongLengths.add("row " + (rows + 1) + " has " + row.size() + " cells");
    } else {
      for (int i = 0; i < row.size(); i++) {
        columns.get(i).look(rows + 1, row.get(i));
      }
    }
    rows++;
  }

  /**
   * Ends the first time.
   *
   * @throws BadDataException with the faults
   */
  void lookedAtAll() {
    if (rows < 0) {
      throw refused(" is empty where a header is needed; fetch it again.");
    } else if (!wrongLengths.isEmpty()) {
      throw refused(" has " + columns.size() + " columns, but " + wrongLengths);
    }
    dropRowNumbers();
    if (!wrongCells.isEmpty()) {
      throw refused(" has wrong cells: " + wrongCells);
    }
    columns.forEach(column -> column.make(rows));
  }

  private BadDataException refused(String what) {
    return new BadDataException(source + what, null);
  }

  /** pandas writes its row numbers under an empty name and reads them back as "Unnamed: 0". */
  private void dropRowNumbers() {
    String first = columns.get(0).name;
    if (first.isEmpty() || first.equals("__index__") || first.equals("Unnamed: 0")) {
      columns.get(0).dropped = true;
    }
  }

  /** The second time. */
  void take(CSVRecord row) {
    if (taken >= rows || row.size() != columns.size()) {
      throw refused(" changed while it was read; try again.");
    }
    for (int i = 0; i < row.size() && taken >= 0; i++) {
      columns.get(i).take(taken, row.get(i));
    }
    taken++;
  }

  List<Column> columns() {
    return columns.stream().filter(column -> !column.dropped).map(Cells::column).toList();
  }

  /** The cells of one column. */
  private final class Cells {
    private final String name;
    private final boolean mustBeNumbers;
    private final boolean isText;
    private boolean allNumbers = true;
    private boolean dropped;
    private double @Nullable [] numbers;
    private @Nullable String @Nullable [] texts;

    /** Names and labels come again and again. */
    private final Map<String, String> known = new HashMap<>();

    Cells(String name) {
      this.name = name;
      this.mustBeNumbers = rules.numbers().contains(name);
      this.isText = !mustBeNumbers && rules.text().contains(name);
    }

    void look(int row, String cell) {
      if (isText) {
        checkLength(row, cell);
      } else if (allNumbers || mustBeNumbers) {
        boolean number = NumberText.reads(cell);
        allNumbers &= number;
        if (mustBeNumbers && !number) {
          wrongCells.add(place(row) + NumberText.quoted(cell) + " is no number");
        }
      }
    }

    /** A name that is longer is none; the list of a row's runs may be of any length. */
    private void checkLength(int row, String cell) {
      if (cell.length() > LONGEST_NAME && !name.equals("run_ids")) {
        wrongCells.add(place(row) + "a name of " + cell.length() + " characters");
      }
    }

    private String place(int row) {
      return "row " + row + ", column '" + name + "': ";
    }

    void make(int size) {
      if (dropped) {
        return;
      } else if (isText || !allNumbers) {
        texts = new @Nullable String[size];
      } else {
        numbers = new double[size];
      }
    }

    void take(int row, String cell) {
      if (numbers != null) {
        numbers[row] = NumberText.parse(cell);
      } else if (texts != null) {
        boolean missing = cell.isEmpty() || cell.equalsIgnoreCase("nan");
        texts[row] = missing ? null : known.computeIfAbsent(cell, same -> same);
      }
    }

    Column column() {
      return numbers != null
          ? NumberColumn.of(name, numbers)
          : TextColumn.of(name, texts == null ? new @Nullable String[0] : texts);
    }
  }
}
