package dev.wattstick.notebook;

import dev.wattstick.analysis.csv.ColumnRules;
import dev.wattstick.analysis.csv.CsvReader;
import dev.wattstick.plot.draw.Pictures;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.plot.draw.Typeface;
import dev.wattstick.plot.figure.ComputedFigure;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureInputs;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.LatexTable;
import dev.wattstick.plot.figure.output.FigureCatalog;
import dev.wattstick.plot.figure.output.FigurePrinter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import tech.tablesaw.api.Table;

/** The paper's figures of some databases, shown instead of written. */
public final class Figures {
  private static final FigurePrinter PRINTER = new FigurePrinter(Typeface.load());

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
    Figure<?> figure = figure(name);
    if (figure instanceof LatexTable) {
      throw new NotebookException(name + " is a table for LaTeX, not a figure; call latex.");
    }
    return new Picture(Svg.standalone(file(figure, "svg")));
  }

  /** What a figure shows: panel, series, x, y, label. As {@link #show} otherwise. */
  public Table data(String name) {
    ColumnRules rules = new ColumnRules(Set.of("label"), Set.of());
    return Views.table("Data of " + name, CsvReader.read(file(figure(name), "csv"), name, rules));
  }

  /** The LaTeX of a table. As {@link #show} otherwise. */
  public String latex(String name) {
    Figure<?> figure = figure(name);
    if (figure instanceof LatexTable) {
      return new String(file(figure, "tex"), StandardCharsets.UTF_8);
    }
    throw new NotebookException(name + " is a figure; call show.");
  }

  private Figure<?> figure(String name) {
    return FigureCatalog.named(source, List.of(name)).get(0);
  }

  private <R> byte[] file(Figure<R> figure, String ending) {
    FigureOutcome<R> outcome = figure.compute(source);
    if (outcome instanceof ComputedFigure<R> computed) {
      return PRINTER.file(computed, ending, Theme.PAPER, Pictures.DEFAULT_DPI);
    }
    throw new NotebookException(
        "There is no figure "
            + figure.name()
            + " of this data: "
            + ((FigureOutcome.Nothing<R>) outcome).reason());
  }
}
