package dev.wattstick.notebook;

import dev.wattstick.analysis.csv.ColumnRules;
import dev.wattstick.analysis.csv.CsvReader;
import dev.wattstick.plot.draw.PictureFormat;
import dev.wattstick.plot.draw.Typeface;
import dev.wattstick.plot.figure.DataStep;
import dev.wattstick.plot.figure.Exhibit;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureData;
import dev.wattstick.plot.figure.FigureInputs;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.LatexTable;
import dev.wattstick.plot.figure.output.FigureCatalog;
import dev.wattstick.plot.figure.output.FigureOrder;
import dev.wattstick.plot.figure.output.FigureStudio;
import java.util.List;
import java.util.Set;
import tech.tablesaw.api.Table;

/** The paper's figures of some databases, shown instead of written. */
public final class Figures {
  private static final FigureStudio STUDIO = new FigureStudio(Typeface.load());

  private final FigureSource source;

  Figures(FigureInputs inputs) {
    this.source = FigureSource.of(inputs);
  }

  /** Those that there are for this data. */
  public List<String> names() {
    return FigureCatalog.names(source);
  }

  /**
   * A figure.
   *
   * @throws NotebookException with the reason, where this data gives none
   * @throws dev.wattstick.plot.figure.FigureException with near matches, where none has that name
   */
  public Picture show(String name) {
    Exhibit exhibit = exhibit(name);
    if (!(exhibit instanceof Figure figure)) {
      throw new NotebookException(name + " is a table for LaTeX, not a figure; call latex.");
    }
    byte[] svg =
        STUDIO.picture(figure, data(exhibit), source, FigureOrder.standard(), PictureFormat.SVG);
    return new Picture(Svg.standalone(svg));
  }

  /** What a figure shows: panel, series, x, y. As {@link #show} otherwise. */
  public Table data(String name) {
    byte[] csv = FigureStudio.csv(data(exhibit(name)));
    return Views.table(
        "Data of " + name, CsvReader.read(csv, name, new ColumnRules(Set.of(), Set.of())));
  }

  /** The LaTeX of a table. As {@link #show} otherwise. */
  public String latex(String name) {
    Exhibit exhibit = exhibit(name);
    if (exhibit instanceof LatexTable table) {
      return table.latex(data(exhibit), source);
    }
    throw new NotebookException(name + " is a figure; call show.");
  }

  private Exhibit exhibit(String name) {
    return FigureCatalog.named(source, List.of(name)).get(0);
  }

  private FigureData data(Exhibit exhibit) {
    DataStep step = exhibit.data(source);
    if (step instanceof DataStep.Nothing nothing) {
      throw new NotebookException(
          "There is no figure " + exhibit.name() + " of this data: " + nothing.reason());
    }
    return (FigureData) step;
  }
}
