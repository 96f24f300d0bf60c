package dev.wattstick.plot.figure;

import org.jspecify.annotations.Nullable;

/**
 * A row of a figure's tidy table.
 *
 * @param panel from 1 in reading order
 * @param series as the legend has it
 * @param category the x of a named slot; null where x is a number
 * @param x NaN where x is a category
 * @param y NaN where there is none, as in a histogram's values
 * @param whole whether y is a count
 * @param label the model, where the point is one; else empty
 */
public record FigurePoint(
    int panel,
    String series,
    @Nullable String category,
    double x,
    double y,
    boolean whole,
    String label) {

  public static FigurePoint at(int panel, String series, double x, double y) {
    return new FigurePoint(panel, series, null, x, y, false, "");
  }

  public static FigurePoint of(int panel, String series, String category, double y) {
    return new FigurePoint(panel, series, category, Double.NaN, y, false, "");
  }

  public static FigurePoint value(int panel, String series, double x) {
    return new FigurePoint(panel, series, null, x, Double.NaN, false, "");
  }

  public static FigurePoint count(int panel, String series, String category, long count) {
    return new FigurePoint(panel, series, category, Double.NaN, count, true, "");
  }

  /** The same of a model. */
  public FigurePoint labelled(String model) {
    return new FigurePoint(panel, series, category, x, y, whole, model);
  }
}
