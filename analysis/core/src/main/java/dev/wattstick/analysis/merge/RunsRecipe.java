package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.History;
import dev.wattstick.record.RunRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The recipe {@code runs}: our own runs to one database. Runs are averaged that are of one model,
 * precision, dataset, environment, batch size and scenario and have the same verdict, engine, model
 * file, threads and fingerprint; whatever the order in which they are added, the result is the
 * same.
 *
 * <p>Not for several threads. After {@link #merged} an instance is spent.
 */
public final class RunsRecipe {
  /** The recipe with the version of this code. */
  static final String VERSION = "runs/1";

  private final RunsSettings settings;
  private final RunStore store;

  public RunsRecipe(RunsSettings settings) {
    this.settings = settings;
    this.store = new RunStore(settings);
  }

  /**
   * Merges all runs in these sources.
   *
   * @param name of the database
   * @param sources run directories, folders of them at any depth, archives of them, and {@code
   *     .jsonl} files with a record a line
   * @throws BadMergeException as {@link #merged}, and when a {@code run.json} does not read: all
   *     that do not are reported
   */
  public static Merged merge(String name, List<Path> sources, RunsSettings settings) {
    RunsRecipe recipe = new RunsRecipe(settings);
    RunSources reading = new RunSources(recipe::add);
    sources.forEach(reading::read);
    reading.refuseFaults();
    return recipe.merged(name);
  }

  /**
   * Adds the runs of a stream that has a record a line, on all processors and without keeping the
   * records.
   *
   * @param source what to call where they were found
   * @throws BadMergeException when a line is no run record; all that are none are reported
   */
  public void addLines(InputStream records, String source) throws IOException {
    RunSources reading = new RunSources(this::add);
    reading.readLines(records, source);
    reading.refuseFaults();
  }

  /**
   * Adds a run.
   *
   * @param source what to call where it was found
   */
  public void add(RunRecord run, String source) {
    add(RunSummary.of(run), source);
  }

  /**
   * Adds a run that was read before.
   *
   * @param source what to call where it was found
   */
  public void add(RunSummary run, String source) {
    store.add(run, source);
  }

  /**
   * The database of what was added.
   *
   * @throws BadMergeException when no run is left, or when runs differ that must not and {@link
   *     RunsSettings.Differing#REFUSE} was asked for
   */
  public Merged merged(String name) {
    if (store.rows().isEmpty()) {
      List<String> reasons = store.droppedNotes();
      throw new BadMergeException(
          "No run is left to merge"
              + (reasons.isEmpty()
                  ? ": there was none. Name a folder of runs."
                  : ": " + String.join(" ", reasons)));
    }
    return mergedOrEmpty(name);
  }

  /**
   * As {@link #merged}, but where no run may enter, a database without rows; the notes say why.
   *
   * @throws BadMergeException when runs differ that must not and {@link
   *     RunsSettings.Differing#REFUSE} was asked for
   */
  public Merged mergedOrEmpty(String name) {
    StudyRules rules = StudyRules.load();
    RunRows rows = new RunRows(store, settings);
    RunDatabase built = new RunDatabase(store, rows.rows(), rules);
    Database database =
        new Database(
            name,
            built.frame(),
            built.metadata(),
            built.origins(),
            new History(VERSION, store.sources(), store.dropped()));
    List<String> notes = new ArrayList<>(rows.notes());
    notes.addAll(built.notes());
    notes.addAll(store.droppedNotes());
    return new Merged(List.of(database), store.sources(), store.dropped(), notes);
  }
}
