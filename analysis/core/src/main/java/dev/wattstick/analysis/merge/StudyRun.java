package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.database.History;
import org.jspecify.annotations.Nullable;

/**
 * A row of a result set under the names of the merged table.
 *
 * @param source the result set's name
 * @param id the log's name
 * @param model null when the row has none
 * @param backend {@code CPU}, {@code TPU}, {@code NCS} or as the row has it; null when it has none
 * @param architecture {@code Desktop}, {@code Laptop}, {@code RasPi} or as the row has it; null
 *     when it has none
 */
record StudyRun(
    String source,
    int row,
    @Nullable String id,
    @Nullable String model,
    @Nullable String backend,
    @Nullable String architecture) {

  /** Why the run cannot be in any group; null when it can. */
  @Nullable String fault() {
    if (id == null) {
      return "it has no log_name";
    }
    if (model == null) {
      return "it has no model";
    }
    if (backend == null) {
      return "it has no backend: the run failed before its results were written";
    }
    return architecture == null
        ? "it has no architecture: its processor is not known, as it is beside the study's helper_scripts"
        : null;
  }

  History.Dropped dropped(String reason) {
    return new History.Dropped(source, id == null ? "row " + row : id, reason);
  }
}
