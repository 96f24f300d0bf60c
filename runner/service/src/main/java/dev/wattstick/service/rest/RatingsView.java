package dev.wattstick.service.rest;

import dev.wattstick.analysis.rating.GroupKey;
import dev.wattstick.analysis.rating.RatingConfidence;
import dev.wattstick.analysis.rating.RatedCell;
import dev.wattstick.analysis.rating.RatingInput;
import dev.wattstick.service.database.HeldDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Ratings as the API shows them.
 *
 * @param scale that made them
 * @param referenceModels by dataset, where the references are models
 * @param skippedMetrics of the metadata that the table does not have
 * @param notes sentences about what is not in the database
 */
record RatingsView(
    String database,
    @Nullable String scale,
    Map<String, String> referenceModels,
    List<String> skippedMetrics,
    List<Cell> items,
    List<String> notes) {
  private static final String LETTERS = "ABCDE";

  /**
   * A line of the tidy table; what is missing is left out.
   *
   * @param rating 0 (A) to 4 (E)
   * @param confidence share of resamples of the row's runs that give the same letter; only where
   *     the runs are at hand and are two or more
   */
  record Cell(
      String dataset,
      String task,
      String environment,
      String model,
      String metric,
      @Nullable Double value,
      @Nullable Double index,
      @Nullable Integer rating,
      @Nullable String letter,
      @Nullable Double confidence) {}

  static RatingsView of(HeldDatabase held, Optional<RatingConfidence> rated) {
    String name = held.database().name();
    return rated
        .map(
            one ->
                new RatingsView(
                    name,
                    one.ratings().scale().id(),
                    one.ratings().referenceModels(),
                    one.ratings().skippedMetrics(),
                    cells(one),
                    held.notes()))
        .orElseGet(() -> new RatingsView(name, null, Map.of(), List.of(), List.of(), held.notes()));
  }

  private static List<Cell> cells(RatingConfidence rated) {
    Map<RowKey, Integer> rows = new HashMap<>();
    RatingInput input = rated.ratings().input();
    for (int row = 0; row < input.rows(); row++) {
      rows.put(new RowKey(input.group(row), input.model(row)), row);
    }
    return rated.ratings().cells().stream()
        .map(cell -> cell(cell, share(rated, cell, rows)))
        .toList();
  }

  private record RowKey(GroupKey group, String model) {}

  private static OptionalDouble share(
      RatingConfidence shares, RatedCell cell, Map<RowKey, Integer> rows) {
    GroupKey group = new GroupKey(cell.dataset(), cell.task(), cell.environment());
    Integer row = rows.get(new RowKey(group, cell.model()));
    return row == null ? OptionalDouble.empty() : shares.share(cell.metric(), row);
  }

  private static Cell cell(RatedCell cell, OptionalDouble share) {
    Integer rating = cell.rating().isPresent() ? cell.rating().getAsInt() : null;
    return new Cell(
        cell.dataset(),
        cell.task(),
        cell.environment(),
        cell.model(),
        cell.metric(),
        orNull(cell.value()),
        orNull(cell.index()),
        rating,
        rating == null ? null : LETTERS.substring(rating, rating + 1),
        orNull(share));
  }

  static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
