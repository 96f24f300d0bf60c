package dev.wattstick.plot.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Lines and symbols, painted by XChart. What lies outside of the axes is left out, and a line has a
 * gap where a value is missing.
 */
public record XyArt(List<Series> series) implements PanelArt {
  /** Around the plot, so that XChart does not cut symbols at its edge. */
  private static final double MARGIN_PT = 5;

  public XyArt {
    series = List.copyOf(series);
  }

  /**
   * A series.
   *
   * @param y one for each x; NaN where missing
   * @param line null for symbols only
   * @param glyph null for lines only
   * @param glyphPt size of the symbols in points
   * @param stepped whether the line keeps its height until the next point
   */
  public record Series(
      double[] x,
      double[] y,
      Color color,
      @Nullable Line line,
      @Nullable Glyph glyph,
      double glyphPt,
      boolean stepped) {

    public static Series markers(double[] x, double[] y, Color color, Glyph glyph, double glyphPt) {
      return new Series(x, y, color, null, glyph, glyphPt, false);
    }

    public static Series lines(double[] x, double[] y, Line line) {
      return new Series(x, y, line.color(), line, null, 0, false);
    }

    public static Series steps(double[] x, double[] y, Line line) {
      return new Series(x, y, line.color(), line, null, 0, true);
    }

    public static Series both(double[] x, double[] y, Line line, Glyph glyph, double glyphPt) {
      return new Series(x, y, line.color(), line, glyph, glyphPt, false);
    }
  }

  @Override
  public void draw(Pen pen, PlotArea plot) {
    Area paper = plot.area().grown(MARGIN_PT);
    XYChart chart = emptyChart(paper, plot.area());
    int number = 0;
    for (Series one : series) {
      if (one.x().length > 0) {
        add(chart, one, plot, "series " + number++);
      }
    }
    if (number > 0) {
      pen.chart(chart, paper);
    }
  }

  /** A chart that paints nothing but its series; the plot is the unit square on it. */
  private static XYChart emptyChart(Area paper, Area plot) {
    XYChart chart = new XYChart((int) paper.width(), (int) paper.height());
    BareChart.strip(chart.getStyler());
    double across = MARGIN_PT / plot.width();
    double up = MARGIN_PT / plot.height();
    chart.getStyler().setXAxisMin(-across).setXAxisMax(1 + across);
    chart.getStyler().setYAxisMin(-up).setYAxisMax(1 + up);
    return chart;
  }

  private static void add(XYChart chart, Series one, PlotArea plot, String name) {
    double[] across = new double[one.x().length];
    double[] up = new double[one.y().length];
    for (int i = 0; i < across.length; i++) {
      boolean shown = plot.shows(one.x()[i], one.y()[i]);
      double fraction = plot.x().fraction(one.x()[i]);
      across[i] = Double.isNaN(fraction) ? 0 : fraction;
      up[i] = shown ? plot.y().fraction(one.y()[i]) : Double.NaN;
    }
    XYSeries painted = chart.addSeries(name, across, up);
    painted.setXYSeriesRenderStyle(
        one.stepped() ? XYSeries.XYSeriesRenderStyle.Step : XYSeries.XYSeriesRenderStyle.Line);
    Line line = one.line();
    BasicStroke stroke = line == null ? SeriesLines.NONE : line.stroke();
    painted.setLineStyle(stroke).setLineColor(one.color());
    painted.setMarkerColor(one.color());
    Glyph glyph = one.glyph();
    painted.setMarker(glyph == null ? SeriesMarkers.NONE : glyph.marker(one.glyphPt()));
  }
}
