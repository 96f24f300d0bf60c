package dev.wattstick.analysis.frame;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A column of doubles; NaN is a missing cell. */
public final class NumberColumn implements Column {
  private final String name;
  private final double[] values;

  NumberColumn(String name, double[] ownedValues) {
    this.name = name;
    this.values = ownedValues;
  }

  /** A column of a copy of these values. */
  public static NumberColumn of(String name, double... values) {
    return new NumberColumn(name, values.clone());
  }

  /** A column with the same value in every row. */
  public static NumberColumn constant(String name, double value, int size) {
    double[] values = new double[size];
    Arrays.fill(values, value);
    return new NumberColumn(name, values);
  }

  /** The value, NaN when missing. */
  public double value(int row) {
    return values[row];
  }

  /** A copy of the values, NaN where missing. */
  public double[] toArray() {
    return values.clone();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public boolean isMissing(int row) {
    return Double.isNaN(values[row]);
  }

  @Override
  public @Nullable Object cell(int row) {
    return isMissing(row) ? null : (Object) values[row];
  }

  @Override
  public NumberColumn named(String newName) {
    return new NumberColumn(newName, values);
  }

  @Override
  public NumberColumn take(int[] rows) {
    double[] taken = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = values[rows[i]];
    }
    return new NumberColumn(name, taken);
  }

  @Override
  public NumberColumn asNumbers() {
    return this;
  }
}
