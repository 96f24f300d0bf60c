package dev.wattstick.plot.figure;

import dev.wattstick.plot.draw.Legend;
import dev.wattstick.plot.draw.Line;
import dev.wattstick.plot.draw.Swatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The legend of figures whose series are environments. */
public final class EnvironmentLegend {
  public static final double GLYPH_PT = 4;
  public static final double LINE_PT = 0.8;

  private EnvironmentLegend() {}

  /** A row a host, where every host has the same processors. */
  public static Legend of(
      Hardware hardware, Style style, Collection<String> environments, boolean lines) {
    Looks looks = new Looks(hardware, style.theme());
    List<Legend.Entry> entries = new ArrayList<>();
    for (String environment : environments) {
      var color = looks.environment(environment);
      var glyph = looks.environmentGlyph(environment);
      entries.add(
          new Legend.Entry(
              environment,
              lines
                  ? Swatch.line(Line.solid(color, LINE_PT), glyph, GLYPH_PT)
                  : Swatch.marker(glyph, color, GLYPH_PT)));
    }
    int processors = hardware.processors().size();
    boolean full = environments.size() == hardware.hosts().size() * processors;
    return new Legend(style.theme(), entries, full ? Math.max(1, Math.min(4, processors)) : 4);
  }
}
