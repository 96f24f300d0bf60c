package dev.wattstick.cli.text;

import dev.wattstick.analysis.table.ResultTable;
import dev.wattstick.analysis.table.ResultTable.Column;
import dev.wattstick.analysis.table.ResultTable.Type;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Results for people: numbers to the right with their units, moments in local time. */
public final class TableText {
  private static final String MISSING = "—";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private TableText() {}

  /**
   * A table; a missing cell is a dash.
   *
   * @param width of the terminal in columns
   * @param zone in which moments are shown
   */
  public static String of(ResultTable table, int width, ZoneId zone) {
    List<Column> columns = table.columns();
    List<List<@Nullable Object>> rows = table.rows();
    String[] titles = new String[columns.size()];
    for (int i = 0; i < titles.length; i++) {
      titles[i] = (isToTheRight(columns.get(i), i, rows) ? ">" : "") + columns.get(i).name();
    }
    TextTable text = new TextTable(titles);
    for (List<@Nullable Object> row : rows) {
      String[] cells = new String[titles.length];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = shown(columns.get(i), row.get(i), zone);
      }
      text.row(cells);
    }
    return text.toString(width);
  }

  /** Numbers, and where nothing is known the dashes. */
  private static boolean isToTheRight(
      Column column, int number, List<List<@Nullable Object>> rows) {
    return column.type().isNumber() || rows.stream().allMatch(row -> row.get(number) == null);
  }

  private static String shown(Column column, @Nullable Object cell, ZoneId zone) {
    if (cell instanceof Number number) {
      return switch (column.unit()) {
        case "ns" -> Units.latency(number);
        case "B" -> Units.bytes(number.longValue());
        case "J" -> String.format(Locale.ROOT, "%.3g J", number.doubleValue());
        default -> number.toString();
      };
    }
    String text = cell == null ? MISSING : cell.toString();
    return column.type() == Type.MOMENT ? local(text, zone) : text;
  }

  private static String local(String moment, ZoneId zone) {
    try {
      return MOMENT.format(Instant.parse(moment).atZone(zone));
    } catch (DateTimeParseException e) {
      return moment; // a dash, or of a service that writes the time otherwise
    }
  }
}
