package dev.wattstick.plot.figure.output;

import dev.wattstick.analysis.frame.NumberText;
import dev.wattstick.analysis.text.CsvCell;
import dev.wattstick.plot.figure.FigurePoint;
import java.util.List;

/** The tidy table of a figure: {@code panel,series,x,y,label}, lines end in a line feed. */
final class FigureCsv {
  private FigureCsv() {}

  static String of(List<FigurePoint> points) {
    StringBuilder text = new StringBuilder("panel,series,x,y,label\n");
    for (FigurePoint point : points) {
      String category = point.category();
      text.append(point.panel()).append(',').append(CsvCell.of(point.series())).append(',');
      text.append(category == null ? number(point.x()) : CsvCell.of(category)).append(',');
      text.append(point.whole() ? Long.toString((long) point.y()) : number(point.y()));
      text.append(',').append(CsvCell.of(point.label())).append('\n');
    }
    return text.toString();
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : NumberText.of(value);
  }
}
