package dev.wattstick.analysis.database;

import dev.wattstick.analysis.frame.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * A merged database: one row a (model, environment).
 *
 * @param name of its folder
 * @param frame of one that a recipe of ours merged, the study's columns in the study's order, the
 *     last of them {@code environment}; after it what we add: {@code n_runs}, {@code run_ids} and
 *     for each metric {@code _sd}, {@code _min}, {@code _max}, {@code _n}. Of any other, its
 *     columns in its order
 * @param metadata names, units, groups and weights
 * @param origins where each number comes from
 * @param history how it was merged
 */
public record Database(
    String name, Frame frame, Metadata metadata, Origins origins, History history) {

  /** The last of the study's columns. */
  public static final String ENVIRONMENT = "environment";

  /** The column of the runs' ids. */
  public static final String RUN_IDS = "run_ids";

  /** Between the ids of the runs of a row. */
  public static final String RUN_ID_SEPARATOR = ";";

  /** The columns that the study's databases have, without what our recipes add. */
  public Frame studyColumns() {
    if (history.recipe().isEmpty()) {
      return frame;
    }
    List<String> names = new ArrayList<>();
    for (String name : frame.names()) {
      names.add(name);
      if (name.equals(ENVIRONMENT)) {
        break;
      }
    }
    return frame.select(names);
  }

  /** The ids of the runs whose mean a row is; none where the database does not name them. */
  public List<String> runIds(int row) {
    String ids = frame.has(RUN_IDS) ? frame.texts(RUN_IDS).value(row) : null;
    return ids == null || ids.isEmpty() ? List.of() : List.of(ids.split(RUN_ID_SEPARATOR, -1));
  }
}
