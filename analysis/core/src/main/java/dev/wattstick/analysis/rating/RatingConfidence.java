package dev.wattstick.analysis.rating;

import dev.wattstick.analysis.table.ResultException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Ratings with the confidence of each letter: the share of bootstrap resamples of a row's runs that
 * give it.
 *
 * <p>A resample draws as many of the row's runs as it has, with replacement, all metrics of a run
 * together. From the resampled means come values, indices, ratings and compounds. References and
 * boundaries are HELD as they were found from the full data: a letter is a statement about one
 * model on a published scale, so its confidence must not change because another model was measured
 * again, and what is asked is whether this model's runs could as well have given another letter. (A
 * resample of a row that is itself the reference may so have an index above 1.)
 *
 * <p>A row with fewer than two runs has no share: one run says nothing about spread. A metric that
 * no run of the row has (a constant of the model, say) keeps the table's value. The resamples of a
 * row depend on the seed and its names only, not on other rows or their order.
 */
public final class RatingConfidence {
  /** Enough for a standard error of 1.6 percentage points at worst. */
  public static final int DEFAULT_RESAMPLES = 1000;

  private final Ratings ratings;
  private final List<RatedSeries> series;
  private final double[][] shares;

  private RatingConfidence(Ratings ratings, double[][] shares) {
    this.ratings = ratings;
    this.shares = shares;
    series = ratings.allSeries();
  }

  /** No row has a share: the runs are not at hand. */
  public static RatingConfidence unknown(Ratings ratings) {
    return new RatingConfidence(ratings, new double[0][]);
  }

  private static RatingConfidence empty(Ratings ratings) {
    double[][] shares = new double[ratings.allSeries().size()][ratings.input().rows()];
    for (double[] ofSeries : shares) {
      Arrays.fill(ofSeries, Double.NaN);
    }
    return new RatingConfidence(ratings, shares);
  }

  /**
   * Resamples the runs of every row.
   *
   * @param resamples at least 1
   * @throws ResultException with all faults at once, where the runs do not fit the ratings
   */
  public static RatingConfidence of(Ratings ratings, RunValues runs, long seed, int resamples) {
    var faults = runs.faults(ratings.input());
    if (resamples < 1) {
      faults.add(resamples + " resamples: give at least 1.");
    }
    ResultException.throwIfAny("These runs cannot be resampled.", faults);
    RatingConfidence shares = empty(ratings);
    int[][] runsByRow = runs.runsByRow(ratings.input().rows());
    for (int row = 0; row < runsByRow.length; row++) {
      if (runsByRow[row].length >= 2) {
        RowResampling resampling = new RowResampling(ratings, runs, row, runsByRow[row]);
        shares.set(row, resampling.agreeing(seed, resamples), resamples);
      }
    }
    return shares;
  }

  private void set(int row, int[] agreeing, int resamples) {
    int group = ratings.table().groups().of(row);
    for (int number = 0; number < shares.length; number++) {
      RatedSeries one = series.get(number);
      if (one.isIn(group) && one.rating(row) != RatedSeries.NO_RATING) {
        shares[number][row] = (double) agreeing[number] / resamples;
      }
    }
  }

  /** Whose letters these are. */
  public Ratings ratings() {
    return ratings;
  }

  /** NaN where there is none. */
  double share(int number, int row) {
    return shares.length == 0 ? Double.NaN : shares[number][row];
  }

  /**
   * The share of resamples that give the row the same letter as the full data.
   *
   * @param name of a metric or a compound
   * @return 0 to 1; absent where the row has fewer than two runs, or no letter
   * @throws ResultException with near matches, where no series has that name
   */
  public OptionalDouble share(String name, int row) {
    double share = share(series.indexOf(ratings.series(name)), row);
    return Double.isNaN(share) ? OptionalDouble.empty() : OptionalDouble.of(share);
  }
}
