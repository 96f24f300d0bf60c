package dev.wattstick.notebook;

import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Tablesaw tables as HTML: numbers to the right and with six digits (the exact one appears under
 * the mouse), missing cells as a dash, and how many rows are not shown.
 */
public final class TableHtml {
  static final String MISSING = "<span style=\"opacity:.45\">—</span>";
  static final String CAPTION =
      "<caption style=\"text-align:left;caption-side:top;white-space:nowrap\">";
  private static final int ROWS = 20;
  private static final String LEFT = "<td style=\"text-align:left\">";

  private TableHtml() {}

  /** The first 20 rows. */
  public static Html of(Table table) {
    return of(table, ROWS);
  }

  /** The first rows, at most so many. */
  public static Html of(Table table, int rows) {
    int shown = Math.min(rows, table.rowCount());
    StringBuilder html = new StringBuilder("<table>\n");
    html.append(caption(table, shown)).append("<thead><tr>");
    for (Column<?> column : table.columns()) {
      html.append(column instanceof NumericColumn ? "<th>" : "<th style=\"text-align:left\">")
          .append(Html.escaped(column.name()))
          .append("</th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    for (int row = 0; row < shown; row++) {
      html.append("<tr>");
      for (Column<?> column : table.columns()) {
        append(html, column, row);
      }
      html.append("</tr>\n");
    }
    return new Html(html.append("</tbody>\n</table>").toString());
  }

  private static String caption(Table table, int shown) {
    String name = table.name() == null ? "" : Html.escaped(table.name());
    String size =
        shown == table.rowCount()
            ? table.rowCount() + (table.rowCount() == 1 ? " row" : " rows")
            : "the first " + shown + " of " + table.rowCount() + " rows";
    return CAPTION
        + "<b>"
        + name
        + "</b>"
        + (name.isEmpty() ? "" : " · ")
        + size
        + " × "
        + table.columnCount()
        + (table.columnCount() == 1 ? " column" : " columns")
        + "</caption>\n";
  }

  private static void append(StringBuilder html, Column<?> column, int row) {
    boolean number = column instanceof NumericColumn;
    if (column.isMissing(row)) {
      html.append(number ? "<td>" : LEFT).append(MISSING).append("</td>");
    } else if (column instanceof NumericColumn<?> numbers) {
      appendNumber(html, numbers.getDouble(row));
    } else {
      html.append(LEFT).append(Html.escaped(column.getString(row))).append("</td>");
    }
  }

  private static void appendNumber(StringBuilder html, double value) {
    String text = CellText.of(value);
    String exact = Double.toString(value);
    boolean rounded = Double.isFinite(value) && Double.parseDouble(text) != value;
    html.append(rounded ? "<td title=\"" + exact + "\">" : "<td>").append(text).append("</td>");
  }
}
