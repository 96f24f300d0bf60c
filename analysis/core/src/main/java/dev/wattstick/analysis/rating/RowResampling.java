package dev.wattstick.analysis.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Bootstrap resamples of one row's runs, rated with the references and boundaries of its table. */
final class RowResampling {
  private final Rules rules;
  private final RatedTable table;
  private final Ratings ratings;
  private final int row;
  private final int group;
  private final int[] runs;
  private final RunValues values;
  private final List<RatedSeries> series;
  private final Map<String, Compound> compounds = new LinkedHashMap<>();

  /** One row wide, so that compounds gather from it as from a whole table. */
  private final double[][] index;

  RowResampling(Ratings ratings, RunValues values, int row, int[] runs) {
    this.ratings = ratings;
    this.row = row;
    this.runs = runs;
    this.values = values;
    rules = ratings.rules();
    table = ratings.table();
    group = table.groups().of(row);
    series = ratings.allSeries();
    index = new double[table.metricCount()][1];
    for (Compound compound : ratings.recipes(group)) {
      compounds.put(compound.name(), compound);
    }
  }

  /** For each series the number of resamples that rate the row as the full data do. */
  int[] agreeing(long seed, int resamples) {
    SplittableRandom chance = new SplittableRandom(seed ^ seedOfRow());
    List<double[]> columns = columns();
    int[] agreeing = new int[series.size()];
    int[] drawn = new int[runs.length];
    WeightedIndices scratch = new WeightedIndices(table.metricCount());
    for (int resample = 0; resample < resamples; resample++) {
      Arrays.fill(drawn, 0);
      for (int i = 0; i < runs.length; i++) {
        drawn[chance.nextInt(runs.length)]++;
      }
      setIndices(columns, drawn);
      for (int number = 0; number < agreeing.length; number++) {
        agreeing[number] += agrees(number, scratch) ? 1 : 0;
      }
    }
    return agreeing;
  }

  private long seedOfRow() {
    GroupKey key = table.groups().key(group);
    List<String> names =
        List.of(key.dataset(), key.task(), key.environment(), table.input().model(row));
    long mixed = 0;
    for (String name : names) {
      mixed = mixed * 0x9E3779B97F4A7C15L + name.hashCode();
    }
    return mixed;
  }

  private List<double[]> columns() {
    List<double[]> columns = new ArrayList<>();
    for (int metric = 0; metric < table.metricCount(); metric++) {
      int column = table.input().metrics().indexOf(table.metric(metric).metric());
      double[] ofRuns = new double[runs.length];
      for (int i = 0; i < runs.length; i++) {
        ofRuns[i] = values.of(column)[runs[i]];
      }
      columns.add(ofRuns);
    }
    return columns;
  }

  private void setIndices(List<double[]> columns, int[] drawn) {
    for (int metric = 0; metric < index.length; metric++) {
      double value = resampled(table.values(metric)[row], columns.get(metric), drawn);
      boolean maximize = table.metric(metric).maximize();
      index[metric][0] =
          table.has(metric, group)
              ? rules.index(value, ratings.reference(metric, group), maximize)
              : Double.NaN;
    }
  }

  /**
   * The table's value, moved by what the resample changes of the runs' mean: so runs that agree,
   * and a resample that draws each run once, give the table's value to the last bit.
   */
  private static double resampled(double ofTable, double[] ofRuns, int[] drawn) {
    double origin = Double.NaN;
    double drawnSum = 0;
    double allSum = 0;
    int drawnCount = 0;
    int allCount = 0;
    for (int i = 0; i < ofRuns.length; i++) {
      if (!Double.isNaN(ofRuns[i])) {
        origin = Double.isNaN(origin) ? ofRuns[i] : origin;
        drawnSum += drawn[i] * (ofRuns[i] - origin);
        drawnCount += drawn[i];
        allSum += ofRuns[i] - origin;
        allCount++;
      }
    }
    if (allCount == 0) {
      return ofTable;
    }
    return drawnCount == 0 ? Double.NaN : ofTable + (drawnSum / drawnCount - allSum / allCount);
  }

  private boolean agrees(int number, WeightedIndices scratch) {
    RatedSeries one = series.get(number);
    LetterBoundaries limits = one.boundaries(group);
    if (limits == null) {
      return false;
    }
    double resampled;
    if (number < index.length) {
      resampled = index[number][0];
    } else {
      Compound compound = compounds.get(one.name());
      resampled = compound == null ? Double.NaN : compoundIndex(compound, scratch);
    }
    return !Double.isNaN(resampled) && rules.rating(resampled, limits) == one.rating(row);
  }

  private double compoundIndex(Compound compound, WeightedIndices scratch) {
    compound.gather(index, 0, scratch);
    return rules.aggregate(scratch);
  }
}
