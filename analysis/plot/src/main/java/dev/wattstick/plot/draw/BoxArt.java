package dev.wattstick.plot.draw;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Box plots anywhere on the x axis and on any y axis. XChart's own have fixed colours, no groups
 * and one place a series, which is why they are drawn here.
 */
public record BoxArt(List<Box> boxes) implements PanelArt {

  public BoxArt {
    boxes = List.copyOf(boxes);
  }

  /**
   * One box.
   *
   * @param x where its middle stands, in values of the x axis
   * @param width in values of the x axis
   * @param values at least one; those that the y axis cannot show are left out
   */
  public record Box(double x, double width, double[] values, Color color) {}

  @Override
  public void draw(Pen pen, PlotArea plot) {
    for (Box box : boxes) {
      double[] shown =
          java.util.stream.DoubleStream.of(box.values()).filter(plot.y()::shows).toArray();
      if (shown.length > 0) {
        draw(pen, plot, box, FiveNumbers.of(shown));
      }
    }
  }

  private static void draw(Pen pen, PlotArea plot, Box box, FiveNumbers numbers) {
    double left = plot.pageX(box.x() - box.width() / 2);
    double right = plot.pageX(box.x() + box.width() / 2);
    double middle = (left + right) / 2;
    double quarter = (right - left) / 4;
    double top = plot.pageY(numbers.thirdQuartile());
    double bottom = plot.pageY(numbers.firstQuartile());
    Line line = Line.solid(box.color(), 1);
    Rectangle2D body = new Rectangle2D.Double(left, top, right - left, bottom - top);
    pen.fill(body, Theme.veiled(box.color(), 120));
    pen.stroke(body, line);
    double median = plot.pageY(numbers.median());
    pen.line(left, median, right, median, Line.solid(box.color(), 1.6));
    double high = plot.pageY(numbers.highWhisker());
    double low = plot.pageY(numbers.lowWhisker());
    pen.line(middle, top, middle, high, line);
    pen.line(middle, bottom, middle, low, line);
    pen.line(middle - quarter, high, middle + quarter, high, line);
    pen.line(middle - quarter, low, middle + quarter, low, line);
    for (double outlier : numbers.outliers()) {
      pen.fill(Glyph.CIRCLE.at(middle, plot.pageY(outlier), 2.6), box.color());
    }
  }
}
