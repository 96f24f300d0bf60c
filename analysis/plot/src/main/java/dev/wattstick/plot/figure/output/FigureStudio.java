package dev.wattstick.plot.figure.output;

import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.PictureFormat;
import dev.wattstick.plot.draw.Pictures;
import dev.wattstick.plot.draw.Typeface;
import dev.wattstick.plot.figure.DataStep;
import dev.wattstick.plot.figure.Exhibit;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureData;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.LatexTable;
import dev.wattstick.plot.figure.Style;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the files of single figures. Keep one: it holds the loaded fonts. Safe for use by several
 * threads.
 */
public final class FigureStudio {
  private final Typeface typeface;
  private final Pictures pictures;

  public FigureStudio(Typeface typeface) {
    this.typeface = typeface;
    this.pictures = new Pictures(typeface);
  }

  /** A picture of data that the figure gave for this source. */
  public byte[] picture(
      Figure figure,
      FigureData data,
      FigureSource source,
      FigureOrder order,
      PictureFormat format) {
    return pictures.write(drawing(figure, data, source, order), format, order.dpi());
  }

  private Drawing drawing(Figure figure, FigureData data, FigureSource source, FigureOrder order) {
    Drawing drawing = figure.draw(data, source, new Style(order.theme(), typeface));
    return data.simulated() ? SimulatedMark.on(drawing) : drawing;
  }

  /** The data as a file. */
  public static byte[] csv(FigureData data) {
    return FigureCsv.of(data).getBytes(StandardCharsets.UTF_8);
  }

  FinishedExhibit finish(Exhibit exhibit, FigureSource source, FigureOrder order) {
    DataStep step = exhibit.data(source);
    if (step instanceof DataStep.Nothing nothing) {
      String simulated =
          source.leftOutSimulated() ? " (numbers of simulated devices were left out)" : "";
      return new FinishedExhibit(exhibit.name(), Map.of(), nothing.reason() + simulated);
    }
    FigureData data = (FigureData) step;
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (exhibit instanceof Figure figure) {
      Drawing drawing = drawing(figure, data, source, order);
      for (PictureFormat format : PictureFormat.values()) {
        if (order.formats().contains(format.ending())) {
          files.put(
              FileNames.of(exhibit.name()) + "." + format.ending(),
              pictures.write(drawing, format, order.dpi()));
        }
      }
    } else if (exhibit instanceof LatexTable table) {
      String latex = table.latex(data, source);
      files.put(FileNames.of(exhibit.name()) + ".tex", latex.getBytes(StandardCharsets.UTF_8));
    }
    if (order.formats().contains(FigureOrder.CSV)) {
      files.put(FileNames.of(exhibit.name()) + ".csv", csv(data));
    }
    return new FinishedExhibit(exhibit.name(), files, null);
  }
}
