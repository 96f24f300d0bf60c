package dev.wattstick.plot.figure.output;

import dev.wattstick.analysis.frame.NumberText;
import dev.wattstick.analysis.text.CsvCell;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.PictureFormat;
import dev.wattstick.plot.draw.Pictures;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.plot.draw.Typeface;
import dev.wattstick.plot.figure.ComputedFigure;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.LatexTable;
import dev.wattstick.plot.figure.Style;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the files of computed figures. Keep one: it holds the loaded fonts. Safe for use by several
 * threads.
 */
public final class FigurePrinter {
  static final String CSV = "csv";
  static final String TEX = "tex";

  private final Typeface typeface;
  private final Pictures pictures;

  public FigurePrinter(Typeface typeface) {
    this.typeface = typeface;
    this.pictures = new Pictures(typeface);
  }

  /** Endings of the files that a figure can be had as. */
  public static List<String> endings(Figure<?> figure) {
    return figure instanceof LatexTable
        ? List.of(TEX, CSV)
        : Stream.concat(
                Arrays.stream(PictureFormat.values()).map(PictureFormat::ending), Stream.of(CSV))
            .toList();
  }

  /**
   * A file.
   *
   * @param ending one of the figure's {@link #endings}
   * @param dpi of a PNG
   */
  public byte[] file(ComputedFigure<?> computed, String ending, Theme theme, int dpi) {
    return switch (ending) {
      case CSV -> csv(computed.points()).getBytes(StandardCharsets.UTF_8);
      case TEX -> computed.latex().getBytes(StandardCharsets.UTF_8);
      default ->
          pictures.write(drawing(computed, theme), PictureFormat.of(ending).orElseThrow(), dpi);
    };
  }

  private Drawing drawing(ComputedFigure<?> computed, Theme theme) {
    Drawing drawing = computed.draw(new Style(theme, typeface));
    return computed.simulated() ? SimulatedMark.on(drawing) : drawing;
  }

  private static String csv(List<FigurePoint> points) {
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
