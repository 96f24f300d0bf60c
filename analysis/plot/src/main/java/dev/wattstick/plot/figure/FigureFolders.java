package dev.wattstick.plot.figure;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.measured.MeasuredRun;
import dev.wattstick.analysis.measured.MeasuredRuns;
import dev.wattstick.analysis.merge.RunSummary;
import dev.wattstick.analysis.merge.RunsRecipe;
import dev.wattstick.analysis.merge.RunsSettings;
import dev.wattstick.record.run.RunDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what figures are made of from folders: databases, and run directories of ours, which are
 * merged as the recipe {@code runs} does and are at hand for the figures of single runs.
 */
public final class FigureFolders {
  private final RunsSettings settings;
  private final List<Database> databases = new ArrayList<>();
  private final Map<String, MeasuredRun> runs = new LinkedHashMap<>();

  /** Reads runs that nobody may ask for. */
  private final List<Runnable> later = new ArrayList<>();

  /**
   * @param settings which runs may be shown
   */
  public FigureFolders(RunsSettings settings) {
    this.settings = settings;
  }

  /**
   * Takes a database folder, with its runs where they lie beside it (in {@code runs} of the folder
   * above or of the one above that, as in a service's home); or a folder of run directories.
   *
   * @throws dev.wattstick.analysis.frame.BadDataException when it is neither, or damaged
   */
  public FigureFolders add(Path folder) {
    if (DatabaseFolder.is(folder) || !hasRuns(folder)) {
      Database database = DatabaseFolder.read(folder);
      databases.add(database);
      later.add(() -> addRunsBeside(folder, database));
    } else {
      List<MeasuredRun> found = MeasuredRuns.read(folder);
      put(found);
      databases.add(merged(folder, found));
    }
    return this;
  }

  /** Takes run directories, merging nothing of them. */
  public FigureFolders addRuns(Path folder) {
    if (!hasRuns(folder)) {
      throw new FigureException(folder + " holds no run directory; name the folder that does.");
    }
    later.add(() -> put(MeasuredRuns.read(folder)));
    return this;
  }

  private void put(List<MeasuredRun> more) {
    more.forEach(run -> runs.putIfAbsent(run.record().id(), run));
  }

  private Database merged(Path folder, List<MeasuredRun> found) {
    RunsRecipe recipe = new RunsRecipe(settings);
    found.forEach(run -> recipe.add(run.record(), folder.toString()));
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    return recipe.mergedOrEmpty(name).databases().get(0);
  }

  private void addRunsBeside(Path folder, Database database) {
    Set<String> wanted = new HashSet<>();
    for (int row = 0; row < database.frame().rowCount(); row++) {
      wanted.addAll(database.runIds(row));
    }
    Path parent = folder.toAbsolutePath().normalize().getParent();
    for (int up = 0; up < 2 && parent != null && !wanted.isEmpty(); up++) {
      Path beside = parent.resolve("runs");
      if (hasRuns(beside)) {
        put(
            MeasuredRuns.read(beside).stream()
                .filter(run -> wanted.contains(run.record().id()))
                .toList());
      }
      parent = parent.getParent();
    }
  }

  /**
   * The inputs.
   *
   * @param ids of the runs to be shown by themselves, whatever their verdict; none for the latest
   *     of each kind among those that may be shown
   */
  public FigureInputs inputs(List<String> ids) {
    return FigureInputs.of(databases)
        .withRuns(() -> measured(ids))
        .withRowRuns(finder())
        .withSimulated(settings.simulated());
  }

  private MeasuredRuns measured(List<String> ids) {
    List<MeasuredRun> all = List.copyOf(runs().values());
    return ids.isEmpty()
        ? MeasuredRuns.withVerdicts(all, settings.verdicts())
        : MeasuredRuns.withIds(all, ids);
  }

  private synchronized Map<String, MeasuredRun> runs() {
    later.forEach(Runnable::run);
    later.clear();
    return runs;
  }

  /** Summarises each run when it is asked for; for one thread at a time. */
  private Function<String, @Nullable RunSummary> finder() {
    Map<String, RunSummary> known = new HashMap<>();
    return id -> {
      MeasuredRun run = runs().get(id);
      return run == null ? null : known.computeIfAbsent(id, key -> RunSummary.of(run.record()));
    };
  }

  private static boolean hasRuns(Path folder) {
    return !RunDirectory.in(folder).isEmpty();
  }
}
