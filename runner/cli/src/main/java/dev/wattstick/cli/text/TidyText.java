package dev.wattstick.cli.text;

import dev.wattstick.analysis.results.TidyTable;
import dev.wattstick.analysis.json.JsonText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of the analysis, as JSON and for people. */
public final class TidyText {
  private TidyText() {}

  /** {@code {"items":[…]}}; missing cells are left out. */
  public static String json(TidyTable table) {
    return JsonText.object(json -> table.writeTo(json, "items"));
  }

  /** Numbers to the right, as they are in CSV; a missing cell is a dash. */
  public static String table(TidyTable table, int width) {
    String[] titles = new String[table.columns().size()];
    for (int i = 0; i < titles.length; i++) {
      titles[i] = (isNumeric(table, i) ? ">" : "") + table.columns().get(i);
    }
    TextTable text = new TextTable(titles);
    for (List<@Nullable Object> row : table.rows()) {
      text.row(
          row.stream().map(cell -> cell == null ? "—" : cell.toString()).toArray(String[]::new));
    }
    return text.toString(width);
  }

  private static boolean isNumeric(TidyTable table, int column) {
    return table.rows().stream()
        .map(row -> row.get(column))
        .allMatch(cell -> cell == null || cell instanceof Number);
  }
}
