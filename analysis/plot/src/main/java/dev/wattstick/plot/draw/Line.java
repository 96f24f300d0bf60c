package dev.wattstick.plot.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import org.jspecify.annotations.Nullable;

/**
 * How a line looks.
 *
 * @param widthPt width in points
 * @param dashPt length of dashes and gaps in points; null for a solid line
 */
public record Line(Color color, double widthPt, float @Nullable [] dashPt) {

  public static Line solid(Color color, double widthPt) {
    return new Line(color, widthPt, null);
  }

  public static Line dashed(Color color, double widthPt) {
    return new Line(color, widthPt, new float[] {3, 2});
  }

  public static Line dotted(Color color, double widthPt) {
    return new Line(color, widthPt, new float[] {1.2f, 1.6f});
  }

  BasicStroke stroke() {
    return new BasicStroke(
        (float) widthPt, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 2, dashPt, 0);
  }
}
