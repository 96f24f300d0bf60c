package dev.wattstick.notebook;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.statistics.CorrelationMatrix;
import dev.wattstick.analysis.table.FrameTable;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.record.RunRecord;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.api.Table;

/** How the project's own things look in a notebook. */
public final class Views {
  private static final int FIRST_ROWS = 10;

  private Views() {}

  /** The first rows. */
  public static Html of(Frame frame) {
    return TableHtml.of(table("", frame), FIRST_ROWS);
  }

  /** The first rows of the study's columns, without those in which everything is missing. */
  public static Html of(Database database) {
    Frame frame = database.studyColumns();
    Frame filled =
        Frame.of(frame.columns().stream().filter(column -> !column.allMissing()).toList());
    return TableHtml.of(table(database.name(), filled), FIRST_ROWS);
  }

  /** A coloured matrix. */
  public static Html of(CorrelationMatrix matrix) {
    return CorrelationView.of(matrix);
  }

  /** What a person wants to know of a run at a glance. */
  public static Html of(RunRecord run) {
    return RunView.of(run);
  }

  /** A drawing as one SVG element, its fonts within. */
  public static String svg(Drawing drawing) {
    return Svg.of(drawing);
  }

  /** A chart of XChart's as one SVG element. */
  public static String svg(Chart<?, ?> chart) {
    return Svg.of(chart);
  }

  static Table table(String name, Frame frame) {
    return Tables.of(name, FrameTable.of(frame));
  }
}
