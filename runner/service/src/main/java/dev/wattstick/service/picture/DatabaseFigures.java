package dev.wattstick.service.picture;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.intake.ResultSet;
import dev.wattstick.analysis.measured.BadRunException;
import dev.wattstick.analysis.measured.MeasuredRuns;
import dev.wattstick.analysis.merge.RunSummary;
import dev.wattstick.analysis.table.FrameTable;
import dev.wattstick.plot.figure.ComputedFigure;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureException;
import dev.wattstick.plot.figure.FigureInputs;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.ModelWork;
import dev.wattstick.plot.figure.output.FigureCatalog;
import dev.wattstick.plot.figure.output.FigurePrinter;
import dev.wattstick.service.database.HeldDatabase;
import dev.wattstick.service.database.RatingOrder;
import dev.wattstick.service.database.RestWords;
import dev.wattstick.service.fault.Fault;
import dev.wattstick.service.fault.RefusedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures and tables of some databases together. */
public final class DatabaseFigures {
  private final Studio studio;
  private final FigureSource source;
  private final String notes;

  private DatabaseFigures(Studio studio, FigureSource source, String notes) {
    this.studio = studio;
    this.source = source;
    this.notes = notes;
  }

  /**
   * @param work of the models that the catalog has
   * @param order how the databases are rated; checked with them
   * @param ids of runs to show by themselves; none for the latest behind the databases' rows
   * @param simulated whether simulated numbers are shown; the pictures then say so
   * @throws RefusedException when the databases cannot be shown together
   */
  public static DatabaseFigures of(
      Studio studio,
      RunsAtHand runs,
      List<ModelWork> work,
      List<HeldDatabase> held,
      RatingOrder order,
      List<String> ids,
      boolean simulated) {
    List<Database> databases = held.stream().map(HeldDatabase::database).toList();
    MeasuredRuns named = ids.isEmpty() ? MeasuredRuns.NONE : runs.named(ids);
    FigureInputs inputs =
        FigureInputs.of(databases)
            .withRuns(() -> ids.isEmpty() ? runs.latestBehind(databases) : named)
            .withRowRuns(id -> find(held, id))
            .withResults(() -> results(held))
            .withWork(work)
            .withScale(order.scale(), order.inWords())
            .withSimulated(simulated);
    try {
      String notes = held.stream().map(HeldDatabase::notesAfter).collect(Collectors.joining());
      return new DatabaseFigures(studio, FigureSource.of(inputs), notes);
    } catch (FigureException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  /** The unmerged results of all; databases that came together keep the same ones. */
  private static List<ResultSet> results(List<HeldDatabase> held) {
    List<ResultSet> results = new ArrayList<>();
    Set<List<String>> known = new HashSet<>();
    for (HeldDatabase database : held) {
      for (ResultSet set : database.results().get()) {
        if (known.add(List.of(set.name(), FrameTable.of(set.runs()).csv()))) {
          results.add(set);
        }
      }
    }
    return results;
  }

  private static @Nullable RunSummary find(List<HeldDatabase> held, String id) {
    for (HeldDatabase database : held) {
      RunSummary run = database.runs().get(id);
      if (run != null) {
        return run;
      }
    }
    return null;
  }

  /** Names of all, in the order of the paper. */
  public List<String> names() {
    return FigureCatalog.names(source);
  }

  /** A figure, if there is one of that name. */
  public Optional<Figure<?>> find(String name) {
    return FigureCatalog.all(source).stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** Why there is no such figure of these databases; empty when there is. */
  public Optional<String> whyNot(Figure<?> figure) {
    return figure.hindrance(source).map(RestWords::of);
  }

  /**
   * A file.
   *
   * @param ending one of its {@link FigurePrinter#endings}
   * @throws RefusedException when the databases have nothing to show in it
   */
  public <R> byte[] file(Figure<R> figure, String ending, PictureStyle style) {
    FigureOutcome<R> outcome = compute(figure);
    if (outcome instanceof ComputedFigure<R> computed) {
      return studio.load().figures().file(computed, ending, style.theme(), style.dpi());
    }
    String reason = RestWords.of(((FigureOutcome.Nothing<R>) outcome).reason());
    throw refused(
        "there is no "
            + figure.name()
            + " of this data: "
            + reason
            + (notes.isEmpty() ? "" : "." + notes));
  }

  private <R> FigureOutcome<R> compute(Figure<R> figure) {
    try {
      return figure.compute(source);
    } catch (BadRunException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  private static RefusedException refused(String detail) {
    return new RefusedException("The figure", List.of(new Fault("/database", detail, List.of())));
  }
}
