package dev.wattstick.analysis.frame;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A column of text; null is a missing cell, the empty text is not. */
public final class TextColumn implements Column {
  private final String name;
  private final @Nullable String[] values;

  TextColumn(String name, @Nullable String[] ownedValues) {
    this.name = name;
    this.values = ownedValues;
  }

  /** A column of a copy of these values. */
  public static TextColumn of(String name, @Nullable String... values) {
    return new TextColumn(name, values.clone());
  }

  /** A column with the same text in every row. */
  public static TextColumn constant(String name, @Nullable String value, int size) {
    @Nullable String[] values = new @Nullable String[size];
    Arrays.fill(values, value);
    return new TextColumn(name, values);
  }

  /** The text, null when missing. */
  public @Nullable String value(int row) {
    return values[row];
  }

  /**
   * The text of a cell that must be there.
   *
   * @throws BadDataException when it is missing
   */
  public String present(int row) {
    String value = values[row];
    if (value == null) {
      throw new BadDataException(
          "Column '" + name + "' has no value in row " + row + "; fill it in.");
    }
    return value;
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
    return values[row] == null;
  }

  @Override
  public @Nullable Object cell(int row) {
    return values[row];
  }

  @Override
  public TextColumn named(String newName) {
    return new TextColumn(newName, values);
  }

  @Override
  public TextColumn take(int[] rows) {
    @Nullable String[] taken = new @Nullable String[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = values[rows[i]];
    }
    return new TextColumn(name, taken);
  }

  @Override
  public NumberColumn asNumbers() {
    return NumberReading.of(this);
  }
}
