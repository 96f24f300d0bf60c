package dev.wattstick.analysis.results;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.intake.ResultSet;
import dev.wattstick.analysis.merge.EdgeAccRecipe;
import dev.wattstick.analysis.merge.Merged;
import dev.wattstick.analysis.merge.RunSources;
import dev.wattstick.analysis.merge.RunSummary;
import dev.wattstick.analysis.merge.RunsSettings;
import dev.wattstick.analysis.rating.RatingConfidence;
import dev.wattstick.analysis.rating.RatingInput;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.analysis.rating.RunValues;
import dev.wattstick.analysis.table.ResultException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The confidence of a database's letters, from the runs that it was merged from. */
public final class DatabaseConfidence {
  /** Fixed, so that the same runs give the same shares. */
  public static final long SEED = 2023;

  private DatabaseConfidence() {}

  /** The shares with the usual number of resamples and the usual seed. */
  private static RatingConfidence of(Ratings ratings, RunValues runs) {
    return RatingConfidence.of(ratings, runs, SEED, RatingConfidence.DEFAULT_RESAMPLES);
  }

  /**
   * The shares from runs that are looked for.
   *
   * @param database that the ratings rate
   * @param places where its runs are: run directories of ours, or result sets of the study
   * @throws dev.wattstick.analysis.frame.BadDataException when a place cannot be read
   * @throws ResultException when what is there are not the runs of the database
   */
  public static RatingConfidence of(Database database, Ratings ratings, List<Path> places) {
    RatingInput input = ratings.input();
    return of(
        ratings,
        isOfOurRuns(database)
            ? ourRuns(database, input, places)
            : studyRuns(database, input, places));
  }

  private static boolean isOfOurRuns(Database database) {
    return database.history().recipe().startsWith(Merging.Recipe.RUNS.id() + "/");
  }

  /**
   * The shares from what is at hand; a row of which neither finder nor results have the runs has
   * none.
   *
   * @param find a run of ours by its id; null where it is gone
   * @param results of the study's kind, looked at where the database was not merged from our runs
   * @throws dev.wattstick.analysis.frame.BadDataException when the results cannot be merged
   */
  public static RatingConfidence of(
      Database database,
      Ratings ratings,
      Function<String, @Nullable RunSummary> find,
      List<ResultSet> results) {
    RatingInput input = ratings.input();
    Optional<RunValues> found =
        results.isEmpty() || isOfOurRuns(database)
            ? Optional.empty()
            : runsIn(EdgeAccRecipe.merge(results), database, input);
    return of(ratings, found.orElseGet(() -> DatabaseRuns.of(database, input, find)));
  }

  private static RunValues ourRuns(Database database, RatingInput input, List<Path> places) {
    Map<String, RunSummary> runs = RunSources.byId(places);
    boolean any = false;
    for (int row = 0; row < input.rows(); row++) {
      any |= database.runIds(row).stream().anyMatch(runs::containsKey);
    }
    if (!any) {
      throw absent(database, places, "none of the runs there is one of its runs");
    }
    return DatabaseRuns.of(database, input, runs::get);
  }

  private static RunValues studyRuns(Database database, RatingInput input, List<Path> places) {
    Merging.Recipe recipe = Merging.Recipe.EDGE_ACC_2023;
    Merged merged = Merging.of(database.name(), places, recipe, RunsSettings.usual()).merged();
    return runsIn(merged, database, input)
        .orElseThrow(
            () -> absent(database, places, "what is there merges to other rows or values"));
  }

  private static Optional<RunValues> runsIn(Merged merged, Database database, RatingInput input) {
    StudyRuns runs = new StudyRuns(database, input);
    for (int i = 0; i < merged.runs().size(); i++) {
      if (runs.fit(merged.databases().get(i))) {
        return Optional.of(runs.of(merged.databases().get(i), merged.runs().get(i)));
      }
    }
    return Optional.empty();
  }

  private static ResultException absent(Database database, List<Path> places, String why) {
    return new ResultException(
        "The runs of " + database.name() + " are not in " + places + ".",
        List.of(why + ": name the folder of its own runs."));
  }
}
