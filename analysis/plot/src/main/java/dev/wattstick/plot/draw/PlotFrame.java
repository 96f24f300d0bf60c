package dev.wattstick.plot.draw;

import java.util.List;

/** Ground, grid, tick labels and titles of one panel. */
final class PlotFrame {
  static final int TICK_PT = 7;
  static final int TITLE_PT = 8;
  static final double GAP_PT = 3;

  private final Theme theme;
  private final TextStyle tickStyle;
  private final TextStyle titleStyle;

  PlotFrame(Theme theme) {
    this.theme = theme;
    tickStyle = TextStyle.regular(TICK_PT, theme.ink());
    titleStyle = TextStyle.regular(TITLE_PT, theme.ink());
  }

  TextStyle tickStyle() {
    return tickStyle;
  }

  TextStyle titleStyle() {
    return titleStyle;
  }

  /** Width that the labels of a y axis need, without its title. */
  double yLabelWidth(Axis axis, Typeface typeface) {
    double widest = 0;
    for (Tick tick : axis.ticks()) {
      widest = Math.max(widest, typeface.width(tick.label(), tickStyle));
    }
    return widest == 0 ? 0 : widest + GAP_PT;
  }

  void drawGround(Pen pen, PlotArea plot) {
    pen.fill(plot.area().shape(), theme.panel());
    Line major = Line.solid(theme.grid(), 0.8);
    Line minor = Line.solid(theme.grid(), 0.3);
    Area area = plot.area();
    for (Tick tick : plot.x().ticks()) {
      double x = plot.pageX(tick.value());
      pen.line(x, area.y(), x, area.bottom(), tick.label().isEmpty() ? minor : major);
    }
    for (Tick tick : plot.y().ticks()) {
      double y = plot.pageY(tick.value());
      pen.line(area.x(), y, area.right(), y, tick.label().isEmpty() ? minor : major);
    }
  }

  /** Labels left of the panel; those that would touch the one below are left out. */
  void drawYLabels(Pen pen, PlotArea plot) {
    double taken = Double.POSITIVE_INFINITY;
    for (Tick tick : plot.y().ticks()) {
      double y = plot.pageY(tick.value());
      if (!tick.label().isEmpty() && y + tickStyle.capHeight() / 2 < taken - 1) {
        pen.text(tick.label(), plot.area().x() - GAP_PT, y, Anchor.RIGHT_MIDDLE, tickStyle);
        taken = y - tickStyle.capHeight() / 2;
      }
    }
  }

  /** Lines of an x axis' title below a panel of that width. */
  List<String> xTitle(Axis axis, Typeface typeface, double width) {
    return axis.title().isEmpty()
        ? List.of()
        : TextBlock.wrap(typeface, axis.title(), titleStyle, width, 2);
  }

  /** Lines of a y axis' title beside a panel of that height. */
  List<String> yTitle(Axis axis, Typeface typeface, double height) {
    return axis.title().isEmpty()
        ? List.of()
        : TextBlock.wrap(typeface, axis.title(), titleStyle, height, 3);
  }

  void drawYTitle(Pen pen, List<String> lines, double right, double centreY) {
    double x = right;
    for (int i = lines.size() - 1; i >= 0; i--) {
      pen.turned(lines.get(i), x, centreY, 90, Anchor.CENTRE, titleStyle);
      x -= titleStyle.lineHeight();
    }
  }
}
