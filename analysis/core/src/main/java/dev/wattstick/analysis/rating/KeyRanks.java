package dev.wattstick.analysis.rating;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** A column of names as numbers: rank of each cell among the column's names by code point. */
final class KeyRanks {
  static final Comparator<String> BY_CODE_POINT = KeyRanks::byCodePoint;

  private final int[] rankOfRow;
  private final String[] names;

  KeyRanks(String[] column) {
    Map<String, Integer> seen = new HashMap<>();
    rankOfRow = new int[column.length];
    for (int row = 0; row < column.length; row++) {
      // Neighbours are mostly equal: the map is asked only at a change.
      rankOfRow[row] =
          row > 0 && column[row].equals(column[row - 1])
              ? rankOfRow[row - 1]
              : number(column[row], seen);
    }
    names = seen.keySet().toArray(new String[0]);
    Arrays.sort(names, BY_CODE_POINT);
    int[] rankOfNumber = new int[names.length];
    for (Map.Entry<String, Integer> entry : seen.entrySet()) {
      rankOfNumber[entry.getValue()] = Arrays.binarySearch(names, entry.getKey(), BY_CODE_POINT);
    }
    for (int row = 0; row < column.length; row++) {
      rankOfRow[row] = rankOfNumber[rankOfRow[row]];
    }
  }

  private static int number(String name, Map<String, Integer> seen) {
    Integer known = seen.get(name);
    if (known != null) {
      return known;
    }
    seen.put(name, seen.size());
    return seen.size() - 1;
  }

  boolean same(int rowA, int rowB) {
    return rankOfRow[rowA] == rankOfRow[rowB];
  }

  /** The numbers 0 to {@code count} - 1. */
  static int[] inOrder(int count) {
    int[] rows = new int[count];
    for (int row = 0; row < count; row++) {
      rows[row] = row;
    }
    return rows;
  }

  /** {@code rows} in stable order of this column. */
  int[] sort(int[] rows) {
    return sort(rows, rankOfRow, names.length);
  }

  /**
   * {@code rows} in stable order of their ranks: one pass of a radix sort.
   *
   * @param ranks how many there are
   */
  static int[] sort(int[] rows, int[] rankOfRow, int ranks) {
    int[] next = new int[ranks + 1];
    for (int row : rows) {
      next[rankOfRow[row] + 1]++;
    }
    for (int rank = 0; rank < ranks; rank++) {
      next[rank + 1] += next[rank];
    }
    int[] sorted = new int[rows.length];
    for (int row : rows) {
      sorted[next[rankOfRow[row]]++] = row;
    }
    return sorted;
  }

  /** {@link String#compareTo} compares UTF-16 units, which differs beyond the basic plane. */
  private static int byCodePoint(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    for (int i = 0; i < shorter; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean xBeyond = Character.isSurrogate(x);
        return xBeyond == Character.isSurrogate(y) ? x - y : xBeyond ? 1 : -1;
      }
    }
    return a.length() - b.length();
  }
}
