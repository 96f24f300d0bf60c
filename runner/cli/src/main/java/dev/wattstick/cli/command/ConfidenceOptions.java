package dev.wattstick.cli.command;

import dev.wattstick.analysis.rating.RatingConfidence;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.analysis.results.DatabaseConfidence;
import dev.wattstick.cli.CliFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that ask the confidence of letters. */
final class ConfidenceOptions {
  @Option(
      names = "--confidence",
      description =
          "Add a last column: the share of 1000 bootstrap resamples of a row's runs that give the same letter (seed 2023;"
              + " empty for rows with fewer than two runs).")
  private boolean asked;

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      description =
          "Where the runs are that a database folder was merged from; else where its provenance says. Implies"
              + " --confidence.")
  private List<Path> runs = new ArrayList<>();

  boolean isAsked() {
    return asked || !runs.isEmpty();
  }

  /** The letters with their shares, if asked for. */
  List<RatingConfidence> of(List<SourceDatabase> databases, List<Ratings> ratings) {
    List<RatingConfidence> letters = new ArrayList<>();
    for (int i = 0; i < databases.size(); i++) {
      Ratings rated = ratings.get(i);
      letters.add(isAsked() ? shares(databases.get(i), rated) : RatingConfidence.unknown(rated));
    }
    return letters;
  }

  private RatingConfidence shares(SourceDatabase source, Ratings ratings) {
    List<Path> places = runs.isEmpty() ? source.runs() : runs;
    if (places.isEmpty()) {
      throw new CliFailure(
          "where the runs of "
              + source.database().name()
              + " are is not known, and a merged number does not tell how firm its letter is: name their folder with --runs");
    }
    return DatabaseConfidence.of(source.database(), ratings, places);
  }
}
