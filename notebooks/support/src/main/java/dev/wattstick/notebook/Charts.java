package dev.wattstick.notebook;

import dev.wattstick.plot.draw.Area;
import dev.wattstick.plot.draw.Axis;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.Glyph;
import dev.wattstick.plot.draw.Legend;
import dev.wattstick.plot.draw.LinearAxis;
import dev.wattstick.plot.draw.LogAxis;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.draw.Swatch;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.plot.draw.XyArt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;

/**
 * Quick charts of Tablesaw tables. The study's figures are not here: they are a package of their
 * own.
 */
public final class Charts {
  private static final Theme THEME = Theme.PAPER;
  private static final double WIDTH_PT = 460;
  private static final double MARGIN_PT = 6;
  private static final double SYMBOL_PT = 5;

  private Charts() {}

  /** A point a row: two columns of numbers against each other. Rows that lack one are left out. */
  public static Drawing scatter(Table table, String x, String y) {
    return scatter(table, x, y, "");
  }

  /**
   * As {@link #scatter(Table, String, String)}.
   *
   * @param series a column of text: one colour and symbol for each of its values; none if empty
   */
  public static Drawing scatter(Table table, String x, String y, String series) {
    LinearAxis across = LinearAxis.covering(x, Columns.numbers(table, x));
    LinearAxis up = LinearAxis.covering(y, Columns.numbers(table, y));
    return scatter(table, across, up, series);
  }

  /** As {@link #scatter(Table, String, String, String)}, with a logarithmic x axis. */
  public static Drawing scatterLogX(Table table, String x, String y, String series) {
    LogAxis across = LogAxis.covering(x, Columns.numbers(table, x));
    LinearAxis up = LinearAxis.covering(y, Columns.numbers(table, y));
    return scatter(table, across, up, series);
  }

  private static Drawing scatter(Table table, Axis across, Axis up, String series) {
    Map<String, List<Integer>> rowsOfSeries = new LinkedHashMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      String name = series.isEmpty() ? "" : table.column(series).getString(row);
      rowsOfSeries.computeIfAbsent(name, key -> new ArrayList<>()).add(row);
    }
    double[] x = Columns.numbers(table, across.title());
    double[] y = Columns.numbers(table, up.title());
    List<XyArt.Series> art = new ArrayList<>();
    List<Legend.Entry> legend = new ArrayList<>();
    rowsOfSeries.forEach(
        (name, rows) -> {
          var colour = THEME.hue(art.size());
          Glyph glyph = glyph(art.size());
          art.add(
              XyArt.Series.markers(
                  Columns.take(x, rows), Columns.take(y, rows), colour, glyph, SYMBOL_PT));
          if (!name.isEmpty()) {
            legend.add(new Legend.Entry(name, Swatch.marker(glyph, colour, SYMBOL_PT + 1)));
          }
        });
    Panel panel = new Panel("", across, up, new XyArt(art));
    return page(table.name(), List.of(panel), new Legend(THEME, legend, 9), 280);
  }

  /** Shifted by one each time the colours begin again, so that no two of 64 series look alike. */
  private static Glyph glyph(int series) {
    Glyph[] glyphs = Glyph.values();
    return glyphs[(series + series / THEME.hues().size()) % glyphs.length];
  }

  /**
   * The latencies of a run: each query's over time, and how they are distributed.
   *
   * @param samples with the columns {@code start_ns} and {@code inference_ns}
   */
  public static Drawing latencies(Table samples) {
    return LatencyChart.of(samples);
  }

  /** Panels beside each other under one legend. */
  static Drawing page(String title, List<Panel> panels, Legend legend, double heightPt) {
    PanelGrid grid = PanelGrid.beside(THEME, panels);
    String name = title == null || title.isBlank() ? "chart" : title;
    Area page = new Area(0, 0, WIDTH_PT, heightPt);
    Area inside = page.inset(MARGIN_PT, MARGIN_PT, MARGIN_PT, MARGIN_PT);
    return new Drawing(
        name,
        WIDTH_PT,
        heightPt,
        pen -> {
          legend.draw(pen, inside);
          double taken = legend.height(pen.typeface(), inside.width());
          grid.draw(pen, inside.inset(0, taken, 0, 0));
        });
  }
}
