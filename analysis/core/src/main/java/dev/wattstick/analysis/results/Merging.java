package dev.wattstick.analysis.results;

import dev.wattstick.analysis.database.History;
import dev.wattstick.analysis.intake.Imported;
import dev.wattstick.analysis.intake.Intake;
import dev.wattstick.analysis.intake.IntakeReport;
import dev.wattstick.analysis.merge.EdgeAccRecipe;
import dev.wattstick.analysis.merge.Merged;
import dev.wattstick.analysis.merge.RunSources;
import dev.wattstick.analysis.merge.RunsRecipe;
import dev.wattstick.analysis.merge.RunsSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From whatever holds measurements to databases. */
public final class Merging {
  /** The recipes by their names. */
  public enum Recipe {
    EDGE_ACC_2023("edge-acc-2023"),
    RUNS("runs");

    private final String id;

    Recipe(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  /**
   * Databases and how they came about.
   *
   * @param merged the databases, what was dropped while merging, and notes
   * @param report what the import took and what it did not
   */
  public record Outcome(Merged merged, IntakeReport report) {}

  private Merging() {}

  /**
   * Imports sources and merges them, all or nothing.
   *
   * @param name of a database of our runs
   * @param recipe null for the one that fits: {@code runs} where there are run directories of ours,
   *     {@code edge-acc-2023} for the study's results; databases are taken as they are
   * @throws dev.wattstick.analysis.frame.BadDataException when a source is damaged, refused, or
   *     holds nothing to merge
   */
  public static Outcome of(
      String name, List<Path> sources, @Nullable Recipe recipe, RunsSettings settings) {
    if (recipe == Recipe.RUNS) {
      return new Outcome(
          RunsRecipe.merge(name, sources, settings), new IntakeReport(List.of(), List.of()));
    }
    RunsRecipe runs = new RunsRecipe(settings);
    Set<String> withRuns = new HashSet<>();
    Imported imported =
        Intake.open(
            sources,
            (run, source) -> {
              withRuns.add(source);
              runs.add(run, source);
            });
    if (recipe == null && imported.runs() > 0) {
      refuseWithoutRuns(sources, withRuns);
      return new Outcome(runs.merged(name), imported.report());
    }
    return new Outcome(merge(imported, recipe), imported.report());
  }

  private static void refuseWithoutRuns(List<Path> sources, Set<String> withRuns) {
    List<String> faults =
        sources.stream()
            .filter(source -> !withRuns.contains(source.toString()))
            .map(source -> source + " holds no run; name a folder or file that does")
            .toList();
    RunSources.refuse(faults);
  }

  private static Merged merge(Imported imported, @Nullable Recipe recipe) {
    if (recipe == null && !imported.databases().isEmpty()) {
      return new Merged(imported.databases(), takenAsTheyAre(imported), List.of(), List.of());
    }
    return EdgeAccRecipe.merge(imported.results());
  }

  private static List<History.Source> takenAsTheyAre(Imported imported) {
    List<History.Source> sources = new ArrayList<>();
    imported
        .databases()
        .forEach(
            database ->
                sources.add(new History.Source(database.name(), database.frame().rowCount())));
    return sources;
  }
}
