package dev.wattstick.analysis.results;

import dev.wattstick.analysis.rating.Boundaries;
import dev.wattstick.analysis.rating.EdgeAcc2023;
import dev.wattstick.analysis.rating.RatingJson;
import dev.wattstick.analysis.rating.RatingMode;
import dev.wattstick.analysis.rating.References;
import dev.wattstick.analysis.rating.Scale;
import dev.wattstick.analysis.rating.Strep2025;
import dev.wattstick.analysis.rating.StrepMode;
import dev.wattstick.analysis.rating.Weights;
import dev.wattstick.analysis.table.ResultException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Scales by their names and settings as text, as the command line and REST take them. */
public final class Scales {
  private static final List<String> IDS = List.of(EdgeAcc2023.ID, Strep2025.ID);

  private Scales() {}

  /** A text and where it comes from, for messages. */
  public record Source(String name, String text) {}

  public static List<String> ids() {
    return IDS;
  }

  /** The names of a scale's modes; none where there is no such scale. */
  public static List<String> modes(String id) {
    return switch (id) {
      case EdgeAcc2023.ID -> Stream.of(RatingMode.values()).map(RatingMode::text).toList();
      case Strep2025.ID -> Stream.of(StrepMode.values()).map(StrepMode::text).toList();
      default -> List.of();
    };
  }

  /**
   * @param id of the scale
   * @param references for edge-acc-2023 only; null for its default
   * @param mode null for the scale's default
   * @param weights JSON; null for the metadata's
   * @param boundaries JSON; null for computed ones
   * @throws ResultException when something is unknown or does not fit the scale
   */
  public static Scale of(
      String id,
      @Nullable String references,
      @Nullable String mode,
      @Nullable Source weights,
      @Nullable Source boundaries) {
    Weights weighing =
        weights == null
            ? Weights.ofMetadata()
            : RatingJson.readWeights(weights.text(), weights.name());
    Boundaries bounds =
        boundaries == null
            ? Boundaries.computed()
            : RatingJson.readBoundaries(boundaries.text(), boundaries.name());
    return switch (id) {
      case EdgeAcc2023.ID ->
          new EdgeAcc2023(
              references == null ? References.best() : References.parse(references),
              mode == null ? RatingMode.OPTIMISTIC_MEAN : RatingMode.parse(mode),
              weighing,
              bounds);
      case Strep2025.ID -> {
        refuseReferences(references);
        yield new Strep2025(
            mode == null ? StrepMode.MEAN : StrepMode.parse(mode), weighing, bounds);
      }
      default ->
          throw new ResultException(
              "Unknown scale.",
              List.of("\"" + id + "\": the scales are " + String.join(", ", IDS) + "."));
    };
  }

  /**
   * A scale with the settings that are not its own, for people.
   *
   * @param own whether weights or boundaries are given
   */
  public static String inWords(
      String id, @Nullable String references, @Nullable String mode, boolean own) {
    return Stream.of(id, references, mode, own ? "own weights or boundaries" : null)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private static void refuseReferences(@Nullable String references) {
    if (references != null) {
      throw new ResultException(
          "These settings do not fit the scale.",
          List.of(
              "The scale strep-2025 takes the group's best as reference: leave out the references."));
    }
  }
}
