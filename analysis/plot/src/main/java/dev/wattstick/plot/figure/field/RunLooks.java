package dev.wattstick.plot.figure.field;

import dev.wattstick.plot.draw.Glyph;
import dev.wattstick.plot.draw.Legend;
import dev.wattstick.plot.draw.Line;
import dev.wattstick.plot.draw.Swatch;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.plot.draw.XyArt;
import dev.wattstick.plot.figure.XySeries;
import java.util.ArrayList;
import java.util.List;

/** Lines and symbols of series that are runs or models: the n-th hue and symbol for the n-th. */
record RunLooks(Theme theme, List<String> series) {
  static final double GLYPH_PT = 4;

  /** As many as have hues of their own. */
  static final int MOST = 8;

  RunLooks {
    series = List.copyOf(series);
  }

  Line line(String name) {
    return Line.solid(theme.hue(series.indexOf(name)), 1.1);
  }

  Glyph glyph(String name) {
    return Glyph.values()[series.indexOf(name) % Glyph.values().length];
  }

  /**
   * Symbols without a line.
   *
   * @param scale of their usual size
   */
  XyArt.Series symbols(String name, XySeries points, double scale) {
    return XyArt.Series.markers(
        points.xs(), points.ys(), line(name).color(), glyph(name), scale * GLYPH_PT);
  }

  /** Symbols that are joined. */
  XyArt joined(List<XySeries> all, double scale) {
    return new XyArt(
        all.stream()
            .map(
                one ->
                    XyArt.Series.both(
                        one.xs(), one.ys(), line(one.name()), glyph(one.name()), scale * GLYPH_PT))
            .toList());
  }

  Legend legend() {
    List<Legend.Entry> entries = new ArrayList<>();
    for (String name : series) {
      entries.add(new Legend.Entry(name, Swatch.line(line(name), glyph(name), GLYPH_PT)));
    }
    return new Legend(theme, entries, 4);
  }
}
