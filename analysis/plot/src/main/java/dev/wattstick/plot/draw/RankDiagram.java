package dev.wattstick.plot.draw;

import dev.wattstick.analysis.frame.BadDataException;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * A critical-difference diagram (Demsar 2006): treatments on a line by their average ranks, the
 * best on the left, and a bar under those that a test cannot tell apart.
 *
 * @param title above it
 * @param treatments ascending by rank, at least two
 * @param criticalDifference drawn above the line, in ranks
 * @param remark after it
 * @param alike ranges of ranks, each of treatments that do not differ
 */
public record RankDiagram(
    Theme theme,
    String title,
    List<Treatment> treatments,
    double criticalDifference,
    String remark,
    List<Range> alike) {
  private static final double TITLE_PT = 13;
  private static final double MEASURE_PT = 14;
  private static final double TICKS_PT = 13;
  private static final double BAR_PT = 4.5;
  private static final double ROW_PT = 10.5;
  private static final double LABEL_SHARE = 0.32;

  public RankDiagram {
    treatments = List.copyOf(treatments);
    alike = List.copyOf(alike);
    if (treatments.size() < 2) {
      throw new BadDataException("A diagram of ranks needs at least two treatments.");
    }
  }

  /** A treatment with its symbol. */
  public record Treatment(String name, double rank, Color color, Glyph glyph) {}

  /** From the better rank to the worse. */
  public record Range(double from, double to) {}

  /** Height that it needs. */
  public double height() {
    int rows = (treatments.size() + 1) / 2;
    return TITLE_PT + MEASURE_PT + TICKS_PT + barsPt() + rows * ROW_PT + 8;
  }

  private double barsPt() {
    return 6 + levels().stream().mapToInt(level -> level + 1).max().orElse(0) * BAR_PT;
  }

  /** The row of each bar: the first in which it touches no other. */
  private List<Integer> levels() {
    List<Integer> levels = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    for (Range range : alike) {
      int level = 0;
      while (level < ends.size() && ends.get(level) > range.from() - 0.1) {
        level++;
      }
      if (level == ends.size()) {
        ends.add(range.to());
      } else {
        ends.set(level, range.to());
      }
      levels.add(level);
    }
    return levels;
  }

  /** Draws it at the top of an area. */
  public void draw(Pen pen, Area area) {
    TextStyle strong = TextStyle.strong(8, theme.ink());
    String heading = TextBlock.fit(pen.typeface(), title, strong, area.width());
    pen.text(heading, area.x(), area.y() + 8, Anchor.LEFT, strong);
    double labels = LABEL_SHARE * area.width();
    double y = area.y() + TITLE_PT + MEASURE_PT + TICKS_PT;
    Area line = new Area(area.x() + labels, y, area.width() - 2 * labels, 0);
    drawScale(pen, line);
    drawBars(pen, line);
    for (int i = 0; i < treatments.size(); i++) {
      drawTreatment(pen, area, line, i);
    }
  }

  private double x(Area line, double rank) {
    return line.x() + (rank - 1) / (treatments.size() - 1) * line.width();
  }

  private void drawScale(Pen pen, Area line) {
    Line ink = Line.solid(theme.ink(), 0.8);
    TextStyle style = TextStyle.regular(7, theme.ink());
    pen.line(line.x(), line.y(), line.right(), line.y(), ink);
    for (int rank = 1; rank <= treatments.size(); rank++) {
      double x = x(line, rank);
      pen.line(x, line.y(), x, line.y() - 3, ink);
      pen.text(Integer.toString(rank), x, line.y() - 5, Anchor.CENTRE, style);
    }
    double top = line.y() - TICKS_PT - 5;
    double end = x(line, 1 + Math.min(criticalDifference, treatments.size() - 1));
    pen.line(line.x(), top, end, top, Line.solid(theme.ink(), 1.4));
    pen.line(line.x(), top - 2, line.x(), top + 2, ink);
    pen.line(end, top - 2, end, top + 2, ink);
    String text = "CD " + Steps.label(criticalDifference, 0.01) + remark;
    pen.text(text, end + 4, top, Anchor.LEFT_MIDDLE, style);
  }

  private void drawBars(Pen pen, Area line) {
    List<Integer> levels = levels();
    for (int i = 0; i < alike.size(); i++) {
      double y = line.y() + 6 + levels.get(i) * BAR_PT;
      double from = x(line, alike.get(i).from()) - 2;
      double to = x(line, alike.get(i).to()) + 2;
      pen.line(from, y, to, y, Line.solid(theme.ink(), 2.4));
    }
  }

  /** The better half stands on the left, the best at the top; the worse half mirrors it. */
  private void drawTreatment(Pen pen, Area area, Area line, int number) {
    Treatment one = treatments.get(number);
    int half = (treatments.size() + 1) / 2;
    boolean left = number < half;
    int row = left ? number : treatments.size() - 1 - number;
    double x = x(line, one.rank());
    double y = line.y() + barsPt() + 4 + row * ROW_PT;
    double edge = left ? line.x() - 4 : line.right() + 4;
    Line thin = Line.solid(theme.faint(), 0.6);
    pen.line(x, line.y(), x, y, thin);
    pen.line(x, y, edge, y, thin);
    pen.fill(one.glyph().at(x, line.y(), 5), one.color());
    TextStyle style = TextStyle.regular(7, theme.ink());
    String rank = Steps.label(one.rank(), 0.01);
    double room = LABEL_SHARE * area.width() - 8 - pen.width("  " + rank, style);
    String name = TextBlock.fit(pen.typeface(), one.name(), style, room);
    String text = left ? name + "  " + rank : rank + "  " + name;
    pen.text(
        text,
        left ? edge - 2 : edge + 2,
        y,
        left ? Anchor.RIGHT_MIDDLE : Anchor.LEFT_MIDDLE,
        style);
  }
}
