package dev.wattstick.service.database;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.rating.RatingConfidence;
import dev.wattstick.analysis.rating.RatingInput;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.analysis.results.DatabaseConfidence;
import dev.wattstick.analysis.results.DatabaseInput;
import dev.wattstick.analysis.table.ResultException;
import dev.wattstick.service.fault.Fault;
import dev.wattstick.service.fault.RefusedException;
import java.util.List;
import java.util.Optional;

/** Rates the databases that the service holds. */
public final class DatabaseRating {
  private DatabaseRating() {}

  /**
   * Rates a database; empty where it has no rows.
   *
   * @throws RefusedException with every parameter that is wrong, or why the table cannot be rated
   */
  public static Optional<Ratings> ratings(HeldDatabase held, RatingOrder order) {
    return ratings(List.of(held), order).stream().findFirst();
  }

  /** As {@link #ratings(HeldDatabase, RatingOrder)}, of those that have rows. */
  static List<Ratings> ratings(List<HeldDatabase> held, RatingOrder order) {
    return order.rate(
        held.stream().filter(one -> !one.isEmpty()).map(DatabaseRating::input).toList());
  }

  /**
   * As {@link #ratings(HeldDatabase, RatingOrder)}, with the confidence of the letters where the
   * runs are at hand.
   */
  public static Optional<RatingConfidence> letters(HeldDatabase held, RatingOrder order) {
    return ratings(held, order)
        .map(
            ratings ->
                DatabaseConfidence.of(
                    held.database(), ratings, held.runs()::get, held.results().get()));
  }

  private static RatingInput input(HeldDatabase held) {
    try {
      return DatabaseInput.of(held.database());
    } catch (ResultException e) {
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
