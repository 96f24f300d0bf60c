package dev.wattstick.plot.figure.output;

import dev.wattstick.plot.draw.Pictures;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.plot.figure.FigureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be written.
 *
 * @param only names of figures; none for all
 * @param formats endings among {@code pdf}, {@code svg}, {@code png} and {@code csv}; tables are
 *     written as {@code tex} in any case
 * @param theme colours
 * @param dpi resolution of PNG files
 */
public record FigureOrder(List<String> only, Set<String> formats, Theme theme, int dpi) {
  private static final List<String> KNOWN = List.of("pdf", "svg", "png", FigurePrinter.CSV);

  public FigureOrder {
    only = List.copyOf(only);
    formats = Set.copyOf(formats);
    List<String> faults = new ArrayList<>();
    for (String format : new TreeSet<>(formats)) {
      if (!KNOWN.contains(format)) {
        faults.add("There is no format '" + format + "'.");
      }
    }
    if (formats.isEmpty()) {
      faults.add("No format is asked for.");
    }
    FigureException.throwIfAny("The formats are " + String.join(", ", KNOWN) + ".", faults);
  }

  /** All figures as PDF with their data, in the paper's colours. */
  public static FigureOrder standard() {
    return new FigureOrder(
        List.of(), Set.of("pdf", FigurePrinter.CSV), Theme.PAPER, Pictures.DEFAULT_DPI);
  }

  public FigureOrder withOnly(List<String> names) {
    return new FigureOrder(names, formats, theme, dpi);
  }

  public FigureOrder withFormats(Set<String> endings) {
    return new FigureOrder(only, endings, theme, dpi);
  }

  /**
   * Formats as the command line has them.
   *
   * @param list for example {@code pdf,svg}
   */
  public FigureOrder withFormats(String list) {
    Set<String> endings = new TreeSet<>();
    for (String format : list.split(",", -1)) {
      endings.add(format.strip().toLowerCase(Locale.ROOT));
    }
    return withFormats(endings);
  }

  public FigureOrder withTheme(Theme other) {
    return new FigureOrder(only, formats, other, dpi);
  }

  public FigureOrder withDpi(int dotsPerInch) {
    return new FigureOrder(only, formats, theme, dotsPerInch);
  }
}
