package dev.wattstick.analysis.frame;

import org.jspecify.annotations.Nullable;

/** A column whose cells differ in type, as the study's result pickles have them. */
public final class MixedColumn implements Column {
  private final String name;
  private final @Nullable Object[] cells;

  MixedColumn(String name, @Nullable Object[] ownedCells) {
    this.name = name;
    this.cells = ownedCells;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int size() {
    return cells.length;
  }

  @Override
  public boolean isMissing(int row) {
    return cells[row] == null;
  }

  @Override
  public @Nullable Object cell(int row) {
    return cells[row];
  }

  @Override
  public MixedColumn named(String newName) {
    return new MixedColumn(newName, cells);
  }

  @Override
  public Column take(int[] rows) {
    @Nullable Object[] taken = new @Nullable Object[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = cells[rows[i]];
    }
    return ColumnTypes.narrowest(name, taken);
  }

  @Override
  public NumberColumn asNumbers() {
    return NumberReading.of(this);
  }
}
