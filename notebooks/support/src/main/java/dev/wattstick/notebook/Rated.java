package dev.wattstick.notebook;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.rating.Ratings;
import tech.tablesaw.api.Table;

/** A database and its ratings on one scale. Shown, it is a matrix of the compound index. */
public record Rated(Database database, Ratings ratings) {

  /** Every index and rating, a row each, with the columns of the tidy CSV. */
  public Table table() {
    return Tables.of(name(), RatingTables.tidy(ratings));
  }

  /** A row a model and environment: its compounds, each with its class A to E. */
  public Table compounds() {
    return Tables.of(name(), RatingTables.compounds(ratings));
  }

  /** The boundaries between the classes of each metric in its unit, and what has the index 1. */
  public Table boundaries() {
    return Tables.of("Boundaries of " + ratings.scale().id(), RatingTables.boundaries(ratings));
  }

  /** Models down, environments across: index and class of a metric or compound. */
  public Html matrix(String series) {
    return RatingMatrix.of(ratings, series);
  }

  /**
   * This rating beside another one of the same database: a row a model and environment, the largest
   * moves first.
   *
   * @param series a metric or compound, for example {@code compound}
   */
  public Table beside(Rated other, String series) {
    return Tables.of(series, RatingTables.beside(ratings, other.ratings, series));
  }

  private String name() {
    return database.name() + ", " + ratings.scale().id();
  }
}
