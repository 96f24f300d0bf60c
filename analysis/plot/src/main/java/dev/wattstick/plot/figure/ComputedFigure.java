package dev.wattstick.plot.figure;

import dev.wattstick.plot.draw.Drawing;
import java.util.List;

/**
 * A figure with what it shows.
 *
 * @param simulated whether any of the numbers is made up
 */
public record ComputedFigure<R>(Figure<R> figure, R result, boolean simulated)
    implements FigureOutcome<R> {

  /** The rows of its tidy table. */
  public List<FigurePoint> points() {
    return figure.points(result);
  }

  /**
   * @throws FigureException when it is a table
   */
  public Drawing draw(Style style) {
    if (figure instanceof Plot<R> plot) {
      return plot.draw(result, style);
    }
    throw new FigureException(figure.name() + " is a table for LaTeX, not a picture.");
  }

  /**
   * @throws FigureException when it is a picture
   */
  public String latex() {
    if (figure instanceof LatexTable<R> table) {
      return table.latex(result);
    }
    throw new FigureException(figure.name() + " is a picture, not a table.");
  }
}
