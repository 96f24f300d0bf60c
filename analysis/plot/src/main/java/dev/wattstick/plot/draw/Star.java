package dev.wattstick.plot.draw;

import dev.wattstick.analysis.frame.BadDataException;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.knowm.xchart.RadarChart;
import org.knowm.xchart.RadarSeries;
import org.knowm.xchart.style.RadarStyler;

/**
 * A star plot: one corner a name, counter-clockwise from the right; the polygons by XChart, names
 * and rings by us.
 *
 * @param corners names, at least three
 * @param polygons each with a value from 0 to {@code full} for every corner
 * @param full value at the outer ring
 */
public record Star(Theme theme, List<String> corners, List<Polygon> polygons, double full) {
  private static final int NAME_PT = 7;
  private static final int RING_PT = 6;
  private static final int RINGS = 5;

  public Star {
    corners = List.copyOf(corners);
    polygons = List.copyOf(polygons);
    if (corners.size() < 3 || !(full > 0)) {
      throw new BadDataException("A star needs at least three corners and a range above 0.");
    }
  }

  /** The values of one series; missing ones are NaN and drawn at the centre. */
  public record Polygon(double[] values, Color color, Glyph glyph) {}

  /** Draws it as large as the area allows with the names around it. */
  public void draw(Pen pen, Area area) {
    TextStyle names = TextStyle.regular(NAME_PT, theme.ink());
    double side = 2 * radius(pen, area, names);
    Area square =
        new Area(area.centreX() - side / 2, area.centreY() - side / 2, side, side).snapped();
    double diameter = Math.min(square.width(), square.height());
    Area disc = new Area(square.x(), square.y(), diameter, diameter);
    drawRings(pen, disc);
    pen.chart(chart(disc), disc);
    for (int corner = 0; corner < corners.size(); corner++) {
      drawName(pen, disc, corner, names);
    }
    drawRingLabels(pen, disc);
  }

  private double radius(Pen pen, Area area, TextStyle style) {
    double radius = area.height() / 2 - NAME_PT - 4;
    for (int corner = 0; corner < corners.size(); corner++) {
      double room = area.width() / 2 - 5 - pen.width(corners.get(corner), style);
      double cosine = Math.abs(Math.cos(angle(corner)));
      if (cosine > 0.3) {
        radius = Math.min(radius, room / cosine);
      }
    }
    if (radius < 20) {
      throw new BadDataException("There is no room for a star with these names.");
    }
    return radius;
  }

  private double angle(int corner) {
    return 2 * Math.PI * corner / corners.size();
  }

  private void drawRings(Pen pen, Area disc) {
    pen.fill(new Ellipse2D.Double(disc.x(), disc.y(), disc.width(), disc.height()), theme.panel());
    Line line = Line.solid(theme.grid(), 0.8);
    for (int ring = 1; ring < RINGS; ring++) {
      Area inner = disc.grown(-disc.width() / 2 * (1 - (double) ring / RINGS));
      pen.stroke(new Ellipse2D.Double(inner.x(), inner.y(), inner.width(), inner.height()), line);
    }
    double radius = disc.width() / 2;
    for (int corner = 0; corner < corners.size(); corner++) {
      double x = disc.centreX() + radius * Math.cos(angle(corner));
      double y = disc.centreY() - radius * Math.sin(angle(corner));
      pen.line(disc.centreX(), disc.centreY(), x, y, line);
    }
  }

  private void drawName(Pen pen, Area disc, int corner, TextStyle style) {
    double cosine = Math.cos(angle(corner));
    double sine = Math.sin(angle(corner));
    double reach = disc.width() / 2 + 4;
    double x = disc.centreX() + reach * cosine;
    double y = disc.centreY() - reach * sine - sine * style.capHeight() / 2;
    Anchor anchor =
        cosine > 0.3 ? Anchor.LEFT_MIDDLE : cosine < -0.3 ? Anchor.RIGHT_MIDDLE : Anchor.MIDDLE;
    pen.text(corners.get(corner), x, y, anchor, style);
  }

  /** Along the direction between the last corner and the first, where no polygon has a corner. */
  private void drawRingLabels(Pen pen, Area disc) {
    double direction = -Math.PI / corners.size();
    TextStyle style = TextStyle.regular(RING_PT, theme.ink());
    for (int ring = 1; ring <= RINGS; ring++) {
      double reach = disc.width() / 2 * ring / RINGS + (ring == RINGS ? 6 : 0);
      double x = disc.centreX() + reach * Math.cos(direction);
      double y = disc.centreY() - reach * Math.sin(direction);
      String label = Steps.label(full * ring / RINGS, full / RINGS);
      double half = pen.width(label, style) / 2 + 1;
      Area halo = new Area(x - half, y - 3.4, 2 * half, 6.8);
      if (ring < RINGS) {
        pen.fill(halo.shape(), Theme.veiled(theme.panel(), 200));
      }
      pen.text(label, x, y, Anchor.MIDDLE, style);
    }
  }

  private RadarChart chart(Area disc) {
    RadarChart chart = new RadarChart((int) disc.width(), (int) disc.height());
    RadarStyler styler = chart.getStyler();
    BareChart.stripFrame(styler);
    styler.setRadiiTitleVisible(false);
    styler.setRadiiTicksMarksVisible(false);
    styler.setRadiiTitlePadding(0);
    styler.setCircular(true);
    styler.setStartAngleInDegrees(-90);
    styler.setSeriesFilled(true);
    chart.setRadiiLabels(corners.toArray(new String[0]));
    int number = 0;
    for (Polygon polygon : polygons) {
      RadarSeries series = chart.addSeries("series " + number++, shares(polygon));
      series.setLineColor(polygon.color()).setFillColor(Theme.veiled(polygon.color(), 45));
      series.setMarkerColor(polygon.color()).setMarker(polygon.glyph().marker(3.6));
      series.setLineStyle(Line.solid(polygon.color(), 1.2).stroke());
    }
    return chart;
  }

  private double[] shares(Polygon polygon) {
    double[] shares = new double[corners.size()];
    for (int corner = 0; corner < shares.length; corner++) {
      double share = polygon.values()[corner] / full;
      shares[corner] = Double.isNaN(share) ? 0 : Math.max(0, Math.min(1, share));
    }
    return shares;
  }
}
