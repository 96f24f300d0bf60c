package dev.wattstick.plot.label;

import dev.wattstick.analysis.rating.Letter;
import dev.wattstick.plot.draw.Anchor;
import dev.wattstick.plot.draw.Area;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.Line;
import dev.wattstick.plot.draw.Pen;
import dev.wattstick.plot.draw.TextBlock;
import dev.wattstick.plot.draw.TextStyle;
import dev.wattstick.plot.draw.Theme;
import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page of a label. Lengths are points. */
final class LabelSheet {
  static final double WIDTH = 280;
  static final double HEIGHT = 500;
  private static final double MARGIN = 8;
  private static final double PADDING = 14;
  private static final double HEADER = 40;
  private static final double CODE = 74;
  private static final double SCALE_TOP = 158;
  private static final double METRICS_TOP = 330;
  private static final double METRIC_HEIGHT = 52;
  private static final double COLUMN_GAP = 18;

  private final LabelFacts facts;
  private final Theme theme;

  LabelSheet(LabelFacts facts, Theme theme) {
    this.facts = facts;
    this.theme = theme;
  }

  Drawing drawing() {
    String title = "Energy label: " + facts.model() + " in " + facts.environment();
    return new Drawing(title, WIDTH, HEIGHT, this::draw);
  }

  private void draw(Pen pen) {
    Area sheet = new Area(0, 0, WIDTH, HEIGHT).inset(MARGIN, MARGIN, MARGIN, MARGIN);
    pen.fill(rounded(sheet), Color.WHITE);
    drawHeader(pen, sheet);
    pen.stroke(rounded(sheet), Line.solid(theme.ink(), 1.2));
    Area content = sheet.inset(PADDING, 0, PADDING, 0);
    drawSubject(pen, content);
    new LetterScale(theme).draw(pen, content, SCALE_TOP, facts);
    drawMetrics(pen, content);
    drawFooter(pen, content);
  }

  private static RoundRectangle2D rounded(Area area) {
    return new RoundRectangle2D.Double(area.x(), area.y(), area.width(), area.height(), 14, 14);
  }

  private void drawHeader(Pen pen, Area sheet) {
    pen.clipped(
        new Area(sheet.x(), sheet.y(), sheet.width(), HEADER),
        inside -> inside.fill(rounded(sheet), theme.ink()));
    double left = sheet.x() + PADDING;
    Icon.ENERGY.draw(pen, new Area(left, sheet.y() + 10, 20, 20), theme.letters().get(2));
    pen.text(
        "Energy label", left + 27, sheet.y() + 19, Anchor.LEFT, TextStyle.strong(13, Color.WHITE));
    pen.text(
        "Neural network inference, measured with Wattstick",
        left + 27,
        sheet.y() + 31,
        Anchor.LEFT,
        TextStyle.regular(8, Color.WHITE));
  }

  private void drawSubject(Pen pen, Area content) {
    double top = content.y() + HEADER + 12;
    String link = facts.link();
    double room = content.width();
    if (link != null) {
      double left = content.right() - CODE + 5;
      QrCode.draw(pen, new Area(left, top - 6, CODE, CODE), link);
      room -= CODE + 4;
    }
    TextStyle name = TextStyle.strong(17, theme.ink());
    List<String> lines = TextBlock.wrap(pen.typeface(), facts.model(), name, room, 2);
    pen.lines(lines, content.x(), top + 13, Anchor.LEFT, name);
    double below = top + 13 + lines.size() * name.lineHeight() - 4;
    TextStyle plain = TextStyle.regular(11, theme.ink());
    pen.text(fit(pen, facts.environment(), plain, room), content.x(), below, Anchor.LEFT, plain);
    TextStyle small = TextStyle.regular(8, theme.faint());
    List<String> about = new ArrayList<>();
    about.add(fit(pen, facts.task(), small, room));
    about.addAll(TextBlock.wrap(pen.typeface(), facts.dataset(), small, room, 2));
    pen.lines(about, content.x(), below + 14, Anchor.LEFT, small);
  }

  private static String fit(Pen pen, String text, TextStyle style, double width) {
    return TextBlock.fit(pen.typeface(), text, style, width);
  }

  private void drawMetrics(Pen pen, Area content) {
    pen.line(
        content.x(),
        METRICS_TOP - 8,
        content.right(),
        METRICS_TOP - 8,
        Line.solid(theme.ink(), 0.6));
    double width = (content.width() - COLUMN_GAP) / 2;
    for (int i = 0; i < facts.metrics().size(); i++) {
      double left = content.x() + i % 2 * (width + COLUMN_GAP);
      double top = METRICS_TOP + i / 2 * METRIC_HEIGHT;
      drawMetric(pen, facts.metrics().get(i), new Area(left, top, width, METRIC_HEIGHT));
    }
  }

  private void drawMetric(Pen pen, LabelMetric metric, Area cell) {
    metric.icon().draw(pen, new Area(cell.x(), cell.y() + 4, 22, 22), theme.ink());
    double left = cell.x() + 28;
    double badge = 18;
    TextStyle value = TextStyle.strong(11, theme.ink());
    double room = cell.width() - 28 - badge - 4;
    pen.text(fit(pen, metric.value(), value, room), left, cell.y() + 15, Anchor.LEFT_MIDDLE, value);
    TextStyle small = TextStyle.regular(7, theme.faint());
    List<String> name = TextBlock.wrap(pen.typeface(), metric.name(), small, cell.width(), 2);
    pen.lines(name, cell.x(), cell.y() + 36, Anchor.LEFT, small);
    drawBadge(pen, metric, new Area(cell.right() - badge, cell.y() + 6, badge, badge));
  }

  private void drawBadge(Pen pen, LabelMetric metric, Area box) {
    Letter letter = metric.letter();
    var shape = new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), 5, 5);
    Color fill = letter == null ? theme.panel() : theme.letters().get(letter.ordinal());
    pen.fill(shape, fill);
    TextStyle style = TextStyle.strong(12, LetterScale.inkOn(fill, theme));
    String text = letter == null ? "\u2013" : letter.name();
    pen.text(text, box.centreX(), box.centreY(), Anchor.MIDDLE, style);
  }

  private void drawFooter(Pen pen, Area content) {
    double top = HEIGHT - MARGIN - 54;
    pen.line(content.x(), top, content.right(), top, Line.solid(theme.ink(), 0.6));
    TextStyle small = TextStyle.regular(7, theme.ink());
    List<String> lines = new ArrayList<>();
    lines.add("Energy: " + facts.energyOrigin());
    lines.add("Scale: " + facts.scale());
    lines.add("Date: " + facts.date());
    String link = facts.link();
    if (link != null) {
      String whole = "Run: " + link;
      // The code has the whole link; its end tells runs apart.
      String end = "Run: \u2026" + link.substring(link.lastIndexOf('/') + 1);
      lines.add(pen.width(whole, small) <= content.width() ? whole : end);
    }
    double y = top + 11;
    for (String line : lines) {
      pen.text(fit(pen, line, small, content.width()), content.x(), y, Anchor.LEFT, small);
      y += 10;
    }
  }

  /** Two decimals, as figures have it. */
  static String index(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
