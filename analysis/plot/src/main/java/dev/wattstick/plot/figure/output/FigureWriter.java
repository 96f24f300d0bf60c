package dev.wattstick.plot.figure.output;

import dev.wattstick.plot.draw.Typeface;
import dev.wattstick.plot.figure.ComputedFigure;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureException;
import dev.wattstick.plot.figure.FigureInputs;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigureSource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes figures and tables into a folder: all that were asked for, or none.
 *
 * <pre>{@code
 * FigureInputs inputs = FigureInputs.of(databases).withResults(rawResults);
 * FigureReport report = new FigureWriter().write(inputs, FigureOrder.all(Set.of("pdf", "csv")), folder);
 * }</pre>
 */
public final class FigureWriter {
  private final FigurePrinter printer = new FigurePrinter(Typeface.load());

  /** A figure's files, not yet on disk, and what the report says of it. */
  private record Made(Map<String, byte[]> files, FigureReport.Result result) {}

  /**
   * Draws everything first and only then touches the folder; other files in it stay.
   *
   * @throws FigureException when the order names what there is not, when the databases cannot be
   *     used together, or when the folder cannot be written; the folder is then as it was
   */
  public FigureReport write(FigureInputs inputs, FigureOrder order, Path folder) {
    FigureSource source = FigureSource.of(inputs);
    List<Figure<?>> chosen = FigureCatalog.named(source, order.only());
    List<Made> made = InParallel.map(chosen, figure -> make(figure, source, order, folder));
    FolderUpdate.write(folder, files(made));
    return new FigureReport(made.stream().map(Made::result).toList());
  }

  private <R> Made make(Figure<R> figure, FigureSource source, FigureOrder order, Path folder) {
    FigureOutcome<R> outcome = figure.compute(source);
    if (outcome instanceof ComputedFigure<R> computed) {
      Map<String, byte[]> files = files(computed, order);
      List<Path> paths = files.keySet().stream().map(folder::resolve).toList();
      return new Made(files, new FigureReport.Written(figure.name(), paths));
    }
    String reason = ((FigureOutcome.Nothing<R>) outcome).reason();
    String simulated =
        source.leftOutSimulated() ? " (numbers of simulated devices were left out)" : "";
    return new Made(Map.of(), new FigureReport.Skipped(figure.name(), reason + simulated));
  }

  /** As the order says; of a table its text in any case. */
  private Map<String, byte[]> files(ComputedFigure<?> computed, FigureOrder order) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String ending : FigurePrinter.endings(computed.figure())) {
      if (order.formats().contains(ending) || ending.equals(FigurePrinter.TEX)) {
        files.put(
            fileName(computed.figure().name()) + "." + ending,
            printer.file(computed, ending, order.theme(), order.dpi()));
      }
    }
    return files;
  }

  /** Hosts may have any names: what is no letter, digit, dot, dash or underscore becomes one. */
  private static String fileName(String name) {
    return name.replaceAll("[^\\p{javaLetterOrDigit}._-]", "_");
  }

  private static Map<String, byte[]> files(List<Made> made) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Made one : made) {
      one.files()
          .forEach(
              (name, bytes) -> {
                if (files.put(name, bytes) != null) {
                  throw new FigureException("Two figures would be written to " + name + ".");
                }
              });
    }
    return files;
  }
}
