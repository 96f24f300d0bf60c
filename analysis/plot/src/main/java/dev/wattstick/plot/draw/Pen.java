package dev.wattstick.plot.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.function.Function;
import org.knowm.xchart.internal.chartpart.Chart;

/** Draws on a page. Every text goes through it, so that it stays text in every format. */
public final class Pen {
  private final Graphics2D graphics;
  private final Typeface typeface;
  private final Function<TextRun, String> written;

  /**
   * @param written how a piece of text has to be handed to the graphics
   */
  Pen(Graphics2D graphics, Typeface typeface, Function<TextRun, String> written) {
    this.graphics = graphics;
    this.typeface = typeface;
    this.written = written;
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  public Typeface typeface() {
    return typeface;
  }

  /** Width of a text, in points. */
  public double width(String text, TextStyle style) {
    return typeface.width(text, style);
  }

  public void fill(Shape shape, Color color) {
    graphics.setColor(color);
    graphics.fill(shape);
  }

  public void stroke(Shape shape, Line line) {
    graphics.setColor(line.color());
    graphics.setStroke(line.stroke());
    graphics.draw(shape);
  }

  public void line(double x1, double y1, double x2, double y2, Line line) {
    stroke(new Line2D.Double(x1, y1, x2, y2), line);
  }

  /** Writes a text on one line; the anchor says which of its points stands at x, y. */
  public void text(String text, double x, double y, Anchor anchor, TextStyle style) {
    double left = x - anchor.across() * (anchor.across() == 0 ? 0 : width(text, style));
    double baseline = y + anchor.up() * style.capHeight();
    graphics.setColor(style.color());
    for (TextRun run : typeface.runs(text, style)) {
      graphics.setFont(run.font());
      graphics.drawString(written.apply(run), (float) left, (float) baseline);
      left += typeface.width(run);
    }
  }

  /** Writes lines below each other, the first as {@link #text} would. */
  public void lines(List<String> lines, double x, double y, Anchor anchor, TextStyle style) {
    double below = 0;
    for (String line : lines) {
      text(line, x, y + below, anchor, style);
      below += style.lineHeight();
    }
  }

  /** Writes a text turned counter-clockwise around its anchor. */
  public void turned(
      String text, double x, double y, double degrees, Anchor anchor, TextStyle style) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, y);
    graphics.rotate(-Math.toRadians(degrees));
    text(text, 0, 0, anchor, style);
    graphics.setTransform(before);
  }

  /** Draws something further right and down. */
  public void shifted(double right, double down, Sketch sketch) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(right, down);
    sketch.draw(this);
    graphics.setTransform(before);
  }

  /** Draws only inside of an area. */
  public void clipped(Area area, Sketch sketch) {
    Graphics2D inside = (Graphics2D) graphics.create();
    try {
      inside.clip(area.shape());
      sketch.draw(new Pen(inside, typeface, written));
    } finally {
      inside.dispose();
    }
  }

  /** Lets XChart paint into an area, whose sides must be whole points. */
  void chart(Chart<?, ?> chart, Area area) {
    Graphics2D inside = (Graphics2D) graphics.create();
    try {
      inside.translate(area.x(), area.y());
      chart.paint(inside, (int) Math.round(area.width()), (int) Math.round(area.height()));
    } finally {
      inside.dispose();
    }
  }
}
