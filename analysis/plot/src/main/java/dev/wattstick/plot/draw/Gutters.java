package dev.wattstick.plot.draw;

/** Space that labels and titles need around the plots of a grid, in points. */
final class Gutters {
  private final double[] left;
  private final double[] right;
  private final double[] bottom;

  private Gutters(int columns, int rows) {
    left = new double[columns];
    right = new double[columns];
    bottom = new double[rows];
  }

  /** For plots of about this size. */
  static Gutters of(
      PanelGrid grid, PlotFrame frame, Typeface typeface, double plotWidth, double plotHeight) {
    int columns = grid.columns();
    Gutters gutters = new Gutters(columns, (grid.panels().size() + columns - 1) / columns);
    for (int number = 0; number < grid.panels().size(); number++) {
      Panel panel = grid.panels().get(number);
      int column = number % columns;
      int row = number / columns;
      int lines = frame.yTitle(panel.y(), typeface, plotHeight).size();
      double titles = lines == 0 ? 0 : 4 + lines * frame.titleStyle().lineHeight();
      gutters.needLeft(column, frame.yLabelWidth(panel.y(), typeface) + titles);
      if (grid.labelsX(number)) {
        XLabels labels = XLabels.fitting(panel.x(), plotWidth, typeface, frame.tickStyle());
        gutters.needLeft(column, labels.leftOverhang(panel.x(), plotWidth) + 1);
        gutters.needRight(column, labels.rightOverhang(panel.x(), plotWidth) + 1);
        int xLines = frame.xTitle(panel.x(), typeface, plotWidth).size();
        double title = xLines == 0 ? 0 : 2 + xLines * frame.titleStyle().lineHeight();
        gutters.needBottom(row, labels.height() + title + 2);
      }
    }
    return gutters;
  }

  private void needLeft(int column, double width) {
    left[column] = Math.max(left[column], width);
  }

  private void needRight(int column, double width) {
    right[column] = Math.max(right[column], width);
  }

  private void needBottom(int row, double height) {
    bottom[row] = Math.max(bottom[row], height);
  }

  double left(int column) {
    return left[column];
  }

  double right(int column) {
    return right[column];
  }

  double bottom(int row) {
    return bottom[row];
  }

  double totalWidth() {
    return java.util.stream.DoubleStream.of(left).sum()
        + java.util.stream.DoubleStream.of(right).sum();
  }

  double totalHeight() {
    return java.util.stream.DoubleStream.of(bottom).sum();
  }
}
