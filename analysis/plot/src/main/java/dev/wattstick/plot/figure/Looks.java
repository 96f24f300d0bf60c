package dev.wattstick.plot.figure;

import dev.wattstick.plot.draw.Glyph;
import dev.wattstick.plot.draw.Theme;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Colours and symbols of hosts and processors: the study's for the ones it had, others for more.
 */
public final class Looks {
  private static final Map<String, Integer> STUDY_PROCESSORS = Map.of("CPU", 0, "NCS", 1, "TPU", 2);
  private static final Map<String, Integer> STUDY_HOSTS =
      Map.of("Desktop", 0, "Laptop", 2, "RasPi", 1);

  /** In the order in which other names get them: neighbours differ as much as can be. */
  private static final List<Integer> FREE_HUES = List.of(3, 2, 5, 0, 1, 4);

  private static final Map<String, Glyph> HOST_GLYPHS =
      Map.of("Desktop", Glyph.CIRCLE, "Laptop", Glyph.SQUARE, "RasPi", Glyph.CROSS);
  private static final Map<String, Glyph> PROCESSOR_GLYPHS =
      Map.of("CPU", Glyph.CIRCLE, "NCS", Glyph.SQUARE, "TPU", Glyph.DIAMOND);

  private final Map<String, Color> processorColors;
  private final Map<String, Color> hostColors;
  private final Map<String, Glyph> hostGlyphs;
  private final Map<String, Glyph> processorGlyphs;
  private final Map<String, Entry> byEnvironment;

  public Looks(Hardware hardware, Theme theme) {
    processorColors = colors(hardware.processors(), STUDY_PROCESSORS, theme);
    hostColors = colors(hardware.hosts(), STUDY_HOSTS, theme);
    hostGlyphs = glyphs(hardware.hosts(), HOST_GLYPHS);
    processorGlyphs = glyphs(hardware.processors(), PROCESSOR_GLYPHS);
    byEnvironment = hardware.environments();
  }

  private static Map<String, Color> colors(
      List<String> names, Map<String, Integer> known, Theme theme) {
    List<Integer> free = new ArrayList<>(FREE_HUES);
    names.forEach(name -> free.remove(known.get(name)));
    Map<String, Color> colors = new LinkedHashMap<>();
    int next = 0;
    for (String name : names) {
      Integer hue = known.get(name);
      colors.put(name, theme.hue(hue == null ? free.get(next++ % free.size()) : hue));
    }
    return colors;
  }

  private static Map<String, Glyph> glyphs(List<String> names, Map<String, Glyph> known) {
    List<Glyph> free = new ArrayList<>(List.of(Glyph.values()));
    names.forEach(name -> free.remove(known.get(name)));
    Map<String, Glyph> glyphs = new LinkedHashMap<>();
    int next = 0;
    for (String name : names) {
      Glyph glyph = known.get(name);
      if (glyph == null) {
        glyph = free.get(next++ % free.size());
      }
      glyphs.put(name, glyph);
    }
    return glyphs;
  }

  public Color processor(String processor) {
    return processorColors.getOrDefault(processor, Color.GRAY);
  }

  public Color host(String host) {
    return hostColors.getOrDefault(host, Color.GRAY);
  }

  public Glyph processorGlyph(String processor) {
    return processorGlyphs.getOrDefault(processor, Glyph.CIRCLE);
  }

  /** Colour of an environment: its processor's. */
  public Color environment(String environment) {
    Entry entry = byEnvironment.get(environment);
    return entry == null ? Color.GRAY : processor(entry.processor());
  }

  /** Symbol of an environment: its host's. */
  public Glyph environmentGlyph(String environment) {
    Entry entry = byEnvironment.get(environment);
    Glyph glyph = entry == null ? null : hostGlyphs.get(entry.host());
    return glyph == null ? Glyph.CIRCLE : glyph;
  }
}
