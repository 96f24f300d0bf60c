package dev.wattstick.plot.draw;

import dev.wattstick.analysis.frame.BadDataException;

/**
 * A page, at its printed size.
 *
 * @param title of the document, for its properties; not drawn
 * @param widthPt width in points
 * @param heightPt height in points
 * @param sketch what is on it
 */
public record Drawing(String title, double widthPt, double heightPt, Sketch sketch) {

  /** Width of a column of a two-column paper (3.5 inches). */
  public static final double COLUMN_PT = 252;

  /** Width of both columns of a two-column paper (7.16 inches). */
  public static final double PAGE_PT = 516;

  public Drawing {
    if (!(widthPt > 0 && heightPt > 0 && widthPt < 14_400 && heightPt < 14_400)) {
      throw new BadDataException(
          "A page of "
              + widthPt
              + " x "
              + heightPt
              + " points cannot be drawn; each side must be above 0 and below 14400.");
    }
  }

  /** The whole page. */
  public Area area() {
    return new Area(0, 0, widthPt, heightPt);
  }
}
