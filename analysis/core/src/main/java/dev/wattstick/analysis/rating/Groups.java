package dev.wattstick.analysis.rating;

import java.util.ArrayList;
import java.util.List;

/** Rows by (dataset, task, environment); the groups in code point order of the three. */
final class Groups {
  private final KeyRanks datasets;
  private final KeyRanks tasks;
  private final KeyRanks environments;
  private final List<GroupKey> keys = new ArrayList<>();
  private final int[] rows;
  private final int[] groupOfRow;
  private final int[] start;

  Groups(RatingInput input) {
    datasets = new KeyRanks(input.datasetColumn());
    tasks = new KeyRanks(input.taskColumn());
    environments = new KeyRanks(input.environmentColumn());
    rows = datasets.sort(tasks.sort(environments.sort(KeyRanks.inOrder(input.rows()))));
    groupOfRow = new int[rows.length];
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      if (i == 0 || !sameGroup(rows[i - 1], rows[i])) {
        starts.add(i);
        keys.add(input.group(rows[i]));
      }
      groupOfRow[rows[i]] = keys.size() - 1;
    }
    start = new int[keys.size() + 1];
    for (int group = 0; group < keys.size(); group++) {
      start[group] = starts.get(group);
    }
    start[keys.size()] = rows.length;
  }

  private boolean sameGroup(int rowA, int rowB) {
    return environments.same(rowA, rowB) && tasks.same(rowA, rowB) && datasets.same(rowA, rowB);
  }

  int count() {
    return keys.size();
  }

  GroupKey key(int group) {
    return keys.get(group);
  }

  List<GroupKey> keys() {
    return List.copyOf(keys);
  }

  int of(int row) {
    return groupOfRow[row];
  }

  int size(int group) {
    return start[group + 1] - start[group];
  }

  /** Row number of the group's {@code position}-th row in table order. */
  int row(int group, int position) {
    return rows[start[group] + position];
  }
}
