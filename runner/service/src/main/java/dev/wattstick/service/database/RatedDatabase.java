package dev.wattstick.service.database;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.evaluation.DatabaseInput;
import dev.wattstick.analysis.evaluation.DatabaseRuns;
import dev.wattstick.analysis.evaluation.Firmness;
import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.rating.LetterShares;
import dev.wattstick.analysis.rating.RatingException;
import dev.wattstick.analysis.rating.RatingInput;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.service.fault.Fault;
import dev.wattstick.service.fault.RefusedException;
import java.util.List;
import java.util.Optional;

/**
 * A database that was rated.
 *
 * @param firmness how firm its letters are; empty where only merged numbers are at hand
 */
public record RatedDatabase(HeldDatabase held, Ratings ratings, Optional<LetterShares> firmness) {
  /**
   * Rates a database; empty where it has no rows.
   *
   * @throws RefusedException with every parameter that is wrong, or why the table cannot be rated
   */
  public static Optional<Ratings> ratings(HeldDatabase held, RatingOrder order) {
    return held.isEmpty() ? Optional.empty() : Optional.of(order.rate(input(held)));
  }

  /** As {@link #ratings}, with how firm the letters are where the runs are at hand. */
  public static Optional<RatedDatabase> of(HeldDatabase held, RatingOrder order) {
    return ratings(held, order)
        .map(ratings -> new RatedDatabase(held, ratings, firmness(held, ratings)));
  }

  /** The letters with what is known of how firm they are. */
  public LetterShares letters() {
    return firmness.orElseGet(() -> LetterShares.unknown(ratings));
  }

  private static Optional<LetterShares> firmness(HeldDatabase held, Ratings ratings) {
    Database database = held.database();
    return held.runs().isEmpty()
        ? Firmness.ofResults(database, ratings, held.results().get())
        : Optional.of(
            Firmness.of(ratings, DatabaseRuns.of(database, ratings.input(), held.runs()::get)));
  }

  private static RatingInput input(HeldDatabase held) {
    try {
      return DatabaseInput.of(held.database());
    } catch (RatingException e) {
      throw refused(e.faults());
    } catch (BadDataException e) {
      throw refused(List.of(String.valueOf(e.getMessage())));
    }
  }

  private static RefusedException refused(List<String> faults) {
    return new RefusedException(
        "The rating", faults.stream().map(fault -> new Fault("", fault, List.of())).toList());
  }
}
