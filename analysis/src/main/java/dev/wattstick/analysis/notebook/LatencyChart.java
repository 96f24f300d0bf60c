package dev.wattstick.analysis.notebook;

import dev.wattstick.analysis.draw.Drawing;
import dev.wattstick.analysis.draw.Glyph;
import dev.wattstick.analysis.draw.Legend;
import dev.wattstick.analysis.draw.Line;
import dev.wattstick.analysis.draw.LinearAxis;
import dev.wattstick.analysis.draw.Panel;
import dev.wattstick.analysis.draw.Theme;
import dev.wattstick.analysis.draw.XyArt;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.Table;

/** Latencies of a run, over time and sorted. */
final class LatencyChart {
  private static final Theme THEME = Theme.PAPER;
  private static final int MOST_POINTS = 2000;

  private LatencyChart() {}

  static Drawing of(Table samples) {
    double[] latency = scaled(Columns.numbers(samples, "inference_ns"), 1e-3);
    double[] time = scaled(Columns.numbers(samples, "start_ns"), 1e-9);
    double first = time.length == 0 ? 0 : time[0];
    double[] since = Arrays.stream(time).map(start -> start - first).toArray();
    return Charts.page(
        samples.name(),
        List.of(overTime(since, latency), sorted(latency)),
        new Legend(THEME, List.of(), 1),
        220);
  }

  private static double[] scaled(double[] values, double factor) {
    return Arrays.stream(values).map(value -> value * factor).toArray();
  }

  /** Every query, or of many queries evenly spaced ones: more points than dots say nothing more. */
  private static Panel overTime(double[] time, double[] latency) {
    int step = Math.max(1, (int) Math.ceil(latency.length / (double) MOST_POINTS));
    double[] x = every(step, time);
    double[] y = every(step, latency);
    String title =
        step == 1 ? "every query" : "every " + step + "th of " + latency.length + " queries";
    XyArt art =
        new XyArt(
            List.of(
                XyArt.Series.markers(x, y, Theme.veiled(THEME.hue(3), 130), Glyph.CIRCLE, 2.2)));
    return new Panel(
        title,
        LinearAxis.covering("time since the first query [s]", x),
        LinearAxis.fromZero("inference [µs]", y),
        art);
  }

  private static double[] every(int step, double[] values) {
    double[] some = new double[(values.length + step - 1) / step];
    for (int i = 0; i < some.length; i++) {
      some[i] = values[i * step];
    }
    return some;
  }

  /** The empirical distribution: the share of queries that took at most so long. */
  private static Panel sorted(double[] latency) {
    double[] x = latency.clone();
    Arrays.sort(x);
    double[] share = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      share[i] = (i + 1.0) / x.length;
    }
    int step = Math.max(1, x.length / MOST_POINTS);
    XyArt art =
        new XyArt(
            List.of(
                XyArt.Series.steps(
                    every(step, x), every(step, share), Line.solid(THEME.hue(3), 1.2))));
    return new Panel(
        "all " + x.length + " queries, sorted",
        LinearAxis.covering("inference [µs]", x),
        LinearAxis.between("share of the queries [%]", 0, 1).asPercent(),
        art);
  }
}
