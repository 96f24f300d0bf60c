package dev.wattstick.notebook;

import dev.wattstick.analysis.rating.GroupKey;
import dev.wattstick.analysis.rating.Letter;
import dev.wattstick.analysis.rating.Ratings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One index of every model in every environment, coloured by its class. */
final class RatingMatrix {
  /** Grounds of the classes A to E, light enough for dark text. */
  private static final List<String> GROUNDS =
      List.of("#b5d69a", "#dcd795", "#fbdf9f", "#f8c19b", "#f3a3a1");

  private RatingMatrix() {}

  static Html of(Ratings ratings, String series) {
    Map<String, Map<GroupKey, Integer>> rowsOfModels = new TreeMap<>();
    for (int row = 0; row < ratings.input().rows(); row++) {
      rowsOfModels
          .computeIfAbsent(ratings.input().model(row), model -> new HashMap<>())
          .put(ratings.input().group(row), row);
    }
    List<GroupKey> groups = new ArrayList<>(ratings.groups());
    StringBuilder html = new StringBuilder("<table>\n");
    html.append(TableHtml.CAPTION)
        .append("<b>")
        .append(Html.escaped(series))
        .append(" index</b> · scale ")
        .append(Html.escaped(ratings.scale().id()))
        .append(" · ")
        .append(ratings.input().rows())
        .append(" ratings, A (best) to E</caption>\n<thead><tr><th></th>");
    for (GroupKey group : groups) {
      html.append("<th>").append(Html.escaped(group.environment())).append("</th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    rowsOfModels.forEach(
        (model, rows) -> {
          html.append("<tr><th style=\"text-align:left\">")
              .append(Html.escaped(model))
              .append("</th>");
          groups.forEach(group -> html.append(cell(ratings, series, rows.get(group))));
          html.append("</tr>\n");
        });
    return new Html(html.append("</tbody>\n</table>").toString());
  }

  private static String cell(Ratings ratings, String series, @Nullable Integer row) {
    if (row == null || ratings.index(series, row).isEmpty()) {
      return "<td>" + TableHtml.MISSING + "</td>";
    }
    String index = String.format(Locale.ROOT, "%.2f", ratings.index(series, row).getAsDouble());
    if (ratings.rating(series, row).isEmpty()) {
      return "<td>" + index + "</td>";
    }
    int rating = ratings.rating(series, row).getAsInt();
    return "<td style=\"background:"
        + GROUNDS.get(rating)
        + ";color:#111\">"
        + index
        + " <b>"
        + Letter.of(rating)
        + "</b></td>";
  }
}
