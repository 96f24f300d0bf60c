package dev.wattstick.plot.figure;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.Property;
import dev.wattstick.analysis.frame.NumberColumn;
import dev.wattstick.analysis.frame.TextColumn;
import dev.wattstick.analysis.rating.EdgeAcc2023;
import dev.wattstick.analysis.rating.Letter;
import dev.wattstick.analysis.rating.Rating;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.analysis.rating.Scale;
import dev.wattstick.analysis.results.DatabaseInput;
import dev.wattstick.analysis.table.ResultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A database with its indices and letters on a scale. Immutable. */
public final class RatedDatabase {
  private final Database database;
  private final @Nullable Ratings ratings;

  private RatedDatabase(Database database, @Nullable Ratings ratings) {
    this.database = database;
    this.ratings = ratings;
  }

  /**
   * Rates a database.
   *
   * @throws FigureException when no scale can rate it
   * @throws ResultException when the scale's settings do not fit it
   */
  public static RatedDatabase of(Database database, Scale scale) {
    return all(List.of(database), scale).get(0);
  }

  /**
   * Rates databases, each on its own; the settings may name what any of them has.
   *
   * @throws FigureException when no scale can rate one of them
   * @throws ResultException when the scale's settings fit none
   */
  static List<RatedDatabase> all(List<Database> databases, Scale scale) {
    List<Database> rateable = databases.stream().filter(RatedDatabase::hasMetrics).toList();
    List<Ratings> ratings = rateable.isEmpty() ? List.of() : rate(rateable, scale);
    List<RatedDatabase> rated = new ArrayList<>();
    int next = 0;
    for (Database database : databases) {
      rated.add(new RatedDatabase(database, hasMetrics(database) ? ratings.get(next++) : null));
    }
    return rated;
  }

  private static boolean hasMetrics(Database database) {
    return database.frame().rowCount() > 0
        && database.metadata().properties().stream()
            .anyMatch(property -> database.frame().has(property.key()));
  }

  private static List<Ratings> rate(List<Database> databases, Scale scale) {
    try {
      return Rating.rateAll(scale, databases.stream().map(DatabaseInput::of).toList());
    } catch (ResultException e) {
      databases.forEach(RatedDatabase::demandRateable);
      throw e;
    }
  }

  /** Says which of several databases it is whose values cannot be rated. */
  private static void demandRateable(Database database) {
    try {
      Rating.rate(EdgeAcc2023.standard(), DatabaseInput.of(database));
    } catch (ResultException e) {
      throw new FigureException(
          "The database " + database.name() + " cannot be rated. " + e.getMessage(), e);
    }
  }

  public Database database() {
    return database;
  }

  /** Null where the database has no row or no metric that can be rated. */
  public @Nullable Ratings ratings() {
    return ratings;
  }

  /** A value in the database's unit; NaN where it is missing. */
  public double value(String metric, int row) {
    return database.frame().has(metric)
            && database.frame().column(metric) instanceof NumberColumn numbers
            && !numbers.isMissing(row)
        ? numbers.value(row)
        : Double.NaN;
  }

  /** The index of a metric or compound; NaN where there is none. */
  public double index(String series, int row) {
    Ratings rated = ratings;
    return rated == null || !has(rated, series)
        ? Double.NaN
        : rated.index(series, row).orElse(Double.NaN);
  }

  /** The letter of a metric or compound; empty where there is none. */
  public Optional<Letter> letter(String series, int row) {
    Ratings rated = ratings;
    OptionalInt rating =
        rated == null || !has(rated, series) ? OptionalInt.empty() : rated.rating(series, row);
    return rating.isPresent() ? Optional.of(Letter.of(rating.getAsInt())) : Optional.empty();
  }

  private static boolean has(Ratings rated, String series) {
    return rated.metrics().contains(series) || rated.compounds().contains(series);
  }

  /** Whether any metric of the row was made up by a simulated device. */
  public boolean simulated(int row) {
    return SimulatedRows.of(database).has(row);
  }

  /** The metrics that have a value on a dataset, by the part that they play. */
  public Roles roles(String dataset) {
    TextColumn datasets = database.frame().texts("dataset");
    List<Property> present = new ArrayList<>();
    for (Property property : database.metadata().properties()) {
      for (int row = 0; row < datasets.size(); row++) {
        if (datasets.present(row).equals(dataset) && !Double.isNaN(value(property.key(), row))) {
          present.add(property);
          break;
        }
      }
    }
    return Roles.of(present);
  }
}
