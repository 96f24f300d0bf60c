package dev.wattstick.notebook;

import dev.wattstick.analysis.statistics.CorrelationMatrix;
import java.util.Locale;
import java.util.OptionalDouble;

/** Correlations as a coloured matrix. */
final class CorrelationView {
  private CorrelationView() {}

  static Html of(CorrelationMatrix matrix) {
    StringBuilder html = new StringBuilder("<table>\n");
    html.append(
            "<caption style=\"text-align:left;caption-side:top\"><b>Pearson's correlations</b> · ")
        .append(Html.escaped(matrix.dataset()))
        .append(" · complete rows in brackets</caption>\n<thead><tr><th></th>");
    for (String metric : matrix.metrics()) {
      html.append("<th>").append(Html.escaped(metric)).append("</th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    for (String row : matrix.metrics()) {
      html.append("<tr><th style=\"text-align:left\">").append(Html.escaped(row)).append("</th>");
      for (String column : matrix.metrics()) {
        html.append(cell(matrix.coefficient(row, column), matrix.completeRows(row, column)));
      }
      html.append("</tr>\n");
    }
    return new Html(html.append("</tbody>\n</table>").toString());
  }

  private static String cell(OptionalDouble coefficient, int rows) {
    if (coefficient.isEmpty()) {
      return "<td>" + TableHtml.MISSING + " (" + rows + ")</td>";
    }
    double r = coefficient.getAsDouble();
    return "<td style=\"background:"
        + ground(r)
        + ";color:#111\">"
        + String.format(Locale.ROOT, "%.2f", r)
        + " ("
        + rows
        + ")</td>";
  }

  /** White at 0, red towards -1, green towards 1, light enough for dark text. */
  private static String ground(double r) {
    int fade = 255 - (int) Math.round(Math.min(1, Math.abs(r)) * 95);
    return r < 0 ? "rgb(255," + fade + "," + fade + ")" : "rgb(" + fade + ",240," + fade + ")";
  }
}
