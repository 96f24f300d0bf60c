package dev.wattstick.notebook;

import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.Legend;
import dev.wattstick.plot.draw.Line;
import dev.wattstick.plot.draw.LinearAxis;
import dev.wattstick.plot.draw.LogAxis;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PlotArea;
import dev.wattstick.plot.draw.Theme;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.Table;

/**
 * Latencies of a run, over time and sorted. A run may have a million queries: of each block of them
 * the first and the slowest are shown, and all marks of a panel are one shape.
 */
final class LatencyChart {
  private static final Theme THEME = Theme.PAPER;
  private static final Color COLOUR = THEME.hue(3);
  private static final int MOST_BLOCKS = 1000;
  private static final double DOT_PT = 1.6;

  private LatencyChart() {}

  static Drawing of(Table samples) {
    double[] microseconds = scaled(Columns.numbers(samples, "inference_ns"), 1e-3);
    double[] seconds = scaled(Columns.numbers(samples, "start_ns"), 1e-9);
    if (seconds.length == 0) {
      throw new NotebookException("The table has no samples; take those of a completed run.");
    }
    return Charts.page(
        samples.name(),
        List.of(overTime(seconds, microseconds), sorted(microseconds)),
        new Legend(THEME, List.of(), 1),
        220);
  }

  private static double[] scaled(double[] values, double factor) {
    return Arrays.stream(values).map(value -> value * factor).toArray();
  }

  private static Panel overTime(double[] start, double[] latency) {
    int block = (latency.length + MOST_BLOCKS - 1) / MOST_BLOCKS;
    String title =
        block == 1 ? "every query" : "of every " + block + " queries the first and the slowest";
    return new Panel(
        title,
        LinearAxis.covering(
            "time since the first query [s]", 0, start[start.length - 1] - start[0]),
        LogAxis.covering("inference [µs]", latency),
        (pen, plot) -> pen.fill(dots(plot, start, latency, block), Theme.veiled(COLOUR, 150)));
  }

  private static Shape dots(PlotArea plot, double[] start, double[] latency, int block) {
    Path2D dots = new Path2D.Double();
    for (int first = 0; first < latency.length; first += block) {
      int slowest = first;
      for (int i = first; i < Math.min(first + block, latency.length); i++) {
        slowest = latency[i] > latency[slowest] ? i : slowest;
      }
      append(dots, plot, start[first] - start[0], latency[first]);
      if (slowest != first) {
        append(dots, plot, start[slowest] - start[0], latency[slowest]);
      }
    }
    return dots;
  }

  private static void append(Path2D dots, PlotArea plot, double x, double y) {
    double left = plot.pageX(x) - DOT_PT / 2;
    double top = plot.pageY(y) - DOT_PT / 2;
    dots.append(new Rectangle2D.Double(left, top, DOT_PT, DOT_PT), false);
  }

  /** The empirical distribution: the share of queries that took at most so long. */
  private static Panel sorted(double[] latency) {
    double[] ascending = latency.clone();
    Arrays.sort(ascending);
    return new Panel(
        "all " + ascending.length + " queries, sorted",
        LogAxis.covering("inference [µs]", ascending),
        LinearAxis.between("share of the queries [%]", 0, 1).asPercent(),
        (pen, plot) -> pen.stroke(staircase(plot, ascending), Line.solid(COLOUR, 1.2)));
  }

  private static Shape staircase(PlotArea plot, double[] ascending) {
    int step = (ascending.length + MOST_BLOCKS - 1) / MOST_BLOCKS;
    Path2D stairs = new Path2D.Double();
    stairs.moveTo(plot.pageX(ascending[0]), plot.pageY(0));
    for (int i = 0; i < ascending.length; i += step) {
      // The last of a step, so that the slowest query is shown.
      int last = Math.min(i + step, ascending.length) - 1;
      stairs.lineTo(plot.pageX(ascending[last]), plot.pageY(i / (double) ascending.length));
      stairs.lineTo(plot.pageX(ascending[last]), plot.pageY((last + 1.0) / ascending.length));
    }
    return stairs;
  }
}
