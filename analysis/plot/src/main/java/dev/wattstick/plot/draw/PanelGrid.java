package dev.wattstick.plot.draw;

import dev.wattstick.analysis.frame.BadDataException;
import java.util.ArrayList;
import java.util.List;

/**
 * Panels in rows and columns, all plots of the same size and aligned, with labels that keep clear
 * of each other and of the page's edge.
 *
 * @param columns panels beside each other
 * @param sharedX whether only the lowest panel of a column has labels of the x axis
 */
public record PanelGrid(Theme theme, int columns, boolean sharedX, List<Panel> panels) {
  private static final double COLUMN_GAP_PT = 10;
  private static final double ROW_GAP_PT = 6;
  private static final int HEADING_PT = 8;

  public PanelGrid {
    panels = List.copyOf(panels);
    if (panels.isEmpty() || columns < 1) {
      throw new BadDataException("A page needs at least one panel and one column.");
    }
  }

  /** Panels below each other that share the x axis. */
  public static PanelGrid stacked(Theme theme, List<Panel> panels) {
    return new PanelGrid(theme, 1, true, panels);
  }

  /** Panels beside each other. */
  public static PanelGrid beside(Theme theme, List<Panel> panels) {
    return new PanelGrid(theme, panels.size(), false, panels);
  }

  /** Draws all panels into an area. */
  public void draw(Pen pen, Area area) {
    PlotFrame frame = new PlotFrame(theme);
    List<PlotArea> plots = place(pen.typeface(), frame, area);
    for (int i = 0; i < panels.size(); i++) {
      drawPanel(pen, frame, i, plots.get(i));
    }
  }

  private void drawPanel(Pen pen, PlotFrame frame, int number, PlotArea plot) {
    Panel panel = panels.get(number);
    frame.drawGround(pen, plot);
    panel.art().draw(pen, plot);
    frame.drawYLabels(pen, plot);
    List<String> yTitle = frame.yTitle(panel.y(), pen.typeface(), plot.area().height());
    double right = plot.area().x() - frame.yLabelWidth(panel.y(), pen.typeface()) - 5;
    frame.drawYTitle(pen, yTitle, right, plot.area().centreY());
    if (hasXLabels(number)) {
      XLabels labels =
          XLabels.fitting(panel.x(), plot.area().width(), pen.typeface(), frame.tickStyle());
      labels.draw(pen, plot);
      double below = plot.area().bottom() + labels.height() + PlotFrame.GAP_PT + 1;
      List<String> title = frame.xTitle(panel.x(), pen.typeface(), plot.area().width());
      pen.lines(title, plot.area().centreX(), below, Anchor.TOP, frame.titleStyle());
    }
    drawHeading(pen, panel, number, plot);
  }

  private void drawHeading(Pen pen, Panel panel, int number, PlotArea plot) {
    double y = plot.area().y() - 4;
    double x = plot.area().x();
    TextStyle strong = TextStyle.strong(HEADING_PT, theme.ink());
    if (panels.size() > 1) {
      String letter = "(" + (char) ('a' + number) + ")";
      pen.text(letter, x, y, Anchor.LEFT, strong);
      x += pen.width(letter, strong) + 4;
    }
    TextStyle regular = TextStyle.regular(HEADING_PT, theme.ink());
    double room = plot.area().right() - x;
    pen.text(
        TextBlock.fit(pen.typeface(), panel.title(), regular, room), x, y, Anchor.LEFT, regular);
  }

  private boolean hasXLabels(int number) {
    return !sharedX || number + columns >= panels.size();
  }

  private int rows() {
    return (panels.size() + columns - 1) / columns;
  }

  private boolean hasHeading() {
    return panels.size() > 1 || panels.stream().anyMatch(panel -> !panel.title().isEmpty());
  }

  /** Two passes: how high a title may be depends on the plots, how wide a plot is on the titles. */
  private List<PlotArea> place(Typeface typeface, PlotFrame frame, Area area) {
    double guess = Math.max(20, area.height() / rows() - 40);
    double plotWidth = Math.max(30, area.width() / columns - 50);
    Gutters gutters = Gutters.of(this, frame, typeface, plotWidth, guess);
    plotWidth = plotWidth(area, gutters);
    double plotHeight = plotHeight(area, gutters);
    gutters = Gutters.of(this, frame, typeface, plotWidth, plotHeight);
    plotWidth = plotWidth(area, gutters);
    plotHeight = plotHeight(area, gutters);
    if (plotWidth < 30 || plotHeight < 15) {
      throw new BadDataException(
          "There is no room for " + panels.size() + " panels on this page; make it larger.");
    }
    return plots(area, gutters, plotWidth, plotHeight);
  }

  private double plotWidth(Area area, Gutters gutters) {
    return (area.width() - gutters.totalWidth() - COLUMN_GAP_PT * (columns - 1)) / columns;
  }

  private double plotHeight(Area area, Gutters gutters) {
    double headings = hasHeading() ? rows() * (HEADING_PT + 5.0) : 4;
    double gaps = ROW_GAP_PT * (rows() - 1);
    return (area.height() - gutters.totalHeight() - headings - gaps) / rows();
  }

  private List<PlotArea> plots(Area area, Gutters gutters, double width, double height) {
    double heading = hasHeading() ? HEADING_PT + 5.0 : 4;
    List<PlotArea> plots = new ArrayList<>();
    double top = area.y();
    for (int row = 0; row < rows(); row++) {
      double left = area.x();
      for (int column = 0; column < columns && row * columns + column < panels.size(); column++) {
        Panel panel = panels.get(row * columns + column);
        Area plot = new Area(left + gutters.left(column), top + heading, width, height).snapped();
        plots.add(new PlotArea(plot, panel.x(), panel.y()));
        left += gutters.left(column) + width + gutters.right(column) + COLUMN_GAP_PT;
      }
      top += heading + height + gutters.bottom(row) + ROW_GAP_PT;
    }
    return plots;
  }

  /** The x labels of a panel, or null where it has none. */
  boolean labelsX(int number) {
    return hasXLabels(number);
  }
}
