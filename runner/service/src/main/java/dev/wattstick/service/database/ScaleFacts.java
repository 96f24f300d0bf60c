package dev.wattstick.service.database;

import dev.wattstick.analysis.rating.EdgeAcc2023;
import dev.wattstick.analysis.rating.RatingMode;
import dev.wattstick.analysis.rating.Strep2025;
import dev.wattstick.analysis.rating.StrepMode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scale as the API lists it. The id names a frozen rule: another rule gets another id.
 *
 * @param version the rule's year
 * @param summary one sentence
 * @param modes how several indices become one
 * @param references what gets the index 1; {@code dataset=model,…} names models
 * @param needsMetadata whether it can rate only what has {@code meta_properties.json}
 */
public record ScaleFacts(
    String id,
    String version,
    String summary,
    List<String> modes,
    String defaultMode,
    List<String> references,
    @Nullable String defaultReferences,
    boolean needsMetadata) {

  /** All scales. */
  public static List<ScaleFacts> all() {
    return List.of(
        new ScaleFacts(
            EdgeAcc2023.ID,
            "2023",
            "The study's scale: each value over its group's best or a central model's, rated by"
                + " quantiles over the whole table, compounds by quantiles within their group.",
            Arrays.stream(RatingMode.values()).map(RatingMode::text).toList(),
            RatingMode.OPTIMISTIC_MEAN.text(),
            List.of("best", "centered", "dataset=model,…"),
            "best",
            true),
        new ScaleFacts(
            Strep2025.ID,
            "2025",
            "The authors' later scale: each value over its group's best, everything rated by"
                + " quantiles within its group.",
            Arrays.stream(StrepMode.values()).map(StrepMode::text).toList(),
            StrepMode.MEAN.text(),
            List.of("best"),
            null,
            false));
  }
}
