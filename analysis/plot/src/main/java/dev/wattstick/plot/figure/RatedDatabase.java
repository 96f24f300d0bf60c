package dev.wattstick.plot.figure;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.Property;
import dev.wattstick.analysis.frame.NumberColumn;
import dev.wattstick.analysis.frame.TextColumn;
import dev.wattstick.analysis.rating.EdgeAcc2023;
import dev.wattstick.analysis.rating.Rating;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.analysis.rating.Scale;
import dev.wattstick.analysis.results.DatabaseInput;
import dev.wattstick.analysis.table.ResultException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database with its indices and letters on a scale. Immutable. */
public final class RatedDatabase {
  private final Database database;
  private final @Nullable Ratings ratings;

  /** Rated as the study did: scale edge-acc-2023, references best, optimistic mean. */
  public RatedDatabase(Database database) {
    this(database, EdgeAcc2023.standard());
  }

  /**
   * Rated on a scale.
   *
   * @throws FigureException when the scale cannot rate it
   */
  public RatedDatabase(Database database, Scale scale) {
    this.database = database;
    this.ratings = rate(database, scale);
  }

  public Database database() {
    return database;
  }

  /** Null where the database has no row or no metric that can be rated. */
  public @Nullable Ratings ratings() {
    return ratings;
  }

  private static @Nullable Ratings rate(Database database, Scale scale) {
    boolean rated =
        database.metadata().properties().stream()
            .anyMatch(property -> database.frame().has(property.key()));
    if (database.frame().rowCount() == 0 || !rated) {
      return null;
    }
    try {
      return Rating.rate(scale, DatabaseInput.of(database));
    } catch (ResultException e) {
      throw new FigureException(
          "The database " + database.name() + " cannot be rated. " + e.getMessage(), e);
    }
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
    if (rated == null
        || !(rated.metrics().contains(series) || rated.compounds().contains(series))) {
      return Double.NaN;
    }
    return rated.index(series, row).orElse(Double.NaN);
  }

  /** Whether any metric of the row was made up by a simulated device. */
  public boolean simulated(int row) {
    return SimulatedRows.of(database).has(row);
  }

  /** The metrics that have a value on a dataset, by the part that they play. */
  public DatasetMetrics metrics(String dataset) {
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
    Roles roles = Roles.of(present);
    return new DatasetMetrics(
        roles.kind().title(), roles.time(), roles.energy(), roles.quality(), roles.secondQuality());
  }
}
