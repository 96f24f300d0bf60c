package dev.wattstick.plot.figure.output;

import dev.wattstick.plot.draw.Typeface;
import dev.wattstick.plot.figure.Exhibit;
import dev.wattstick.plot.figure.FigureException;
import dev.wattstick.plot.figure.FigureInputs;
import dev.wattstick.plot.figure.FigureSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes figures and tables into a folder: all that were asked for, or none.
 *
 * <pre>{@code
 * FigureInputs inputs = FigureInputs.of(databases).withResults(rawResults);
 * FigureReport report = new FigureWriter().write(inputs, FigureOrder.standard(), folder);
 * }</pre>
 */
public final class FigureWriter {
  private final FigureStudio studio;

  public FigureWriter() {
    this(new FigureStudio(Typeface.load()));
  }

  public FigureWriter(FigureStudio studio) {
    this.studio = studio;
  }

  /**
   * Draws everything first and only then touches the folder; other files in it stay.
   *
   * @throws FigureException when the order names what there is not, when the databases cannot be
   *     used together, or when the folder cannot be written; the folder is then as it was
   */
  public FigureReport write(FigureInputs inputs, FigureOrder order, Path folder) {
    FigureSource source = FigureSource.of(inputs);
    List<Exhibit> chosen = FigureCatalog.named(source, order.only());
    List<FinishedExhibit> finished =
        InParallel.map(chosen, exhibit -> studio.finish(exhibit, source, order));
    FolderUpdate.write(folder, finished);
    return report(finished, folder);
  }

  private static FigureReport report(List<FinishedExhibit> finished, Path folder) {
    List<FigureReport.Result> results = new ArrayList<>();
    for (FinishedExhibit one : finished) {
      String reason = one.skipped();
      results.add(
          reason == null
              ? new FigureReport.Written(
                  one.name(), one.files().keySet().stream().map(folder::resolve).toList())
              : new FigureReport.Skipped(one.name(), reason));
    }
    return new FigureReport(results);
  }
}
