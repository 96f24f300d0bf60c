package dev.wattstick.service.rest;

import dev.wattstick.analysis.rating.RatedCell;
import dev.wattstick.analysis.rating.RatingConfidence;
import dev.wattstick.analysis.rating.RatingTable;
import dev.wattstick.service.database.HeldDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ratings as the API shows them.
 *
 * @param scale that made them
 * @param referenceModels by dataset, where the references are models
 * @param skippedMetrics of the metadata that the table does not have
 * @param items lines of the tidy table; what is missing is left out
 * @param notes sentences about what is not in the database
 */
record RatingsView(
    String database,
    @Nullable String scale,
    Map<String, String> referenceModels,
    List<String> skippedMetrics,
    List<RatedCell> items,
    List<String> notes) {

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
                    RatingTable.cells(one),
                    held.notes()))
        .orElseGet(() -> new RatingsView(name, null, Map.of(), List.of(), List.of(), held.notes()));
  }
}
