package dev.wattstick.plot.figure.output;

import dev.wattstick.plot.draw.Pictures;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.plot.figure.FigureException;
import java.util.ArrayList;
import java.util.List;
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

  /**
   * All figures in the paper's colours.
   *
   * @param formats as of the order
   */
  public static FigureOrder all(Set<String> formats) {
    return new FigureOrder(List.of(), formats, Theme.PAPER, Pictures.DEFAULT_DPI);
  }
}
