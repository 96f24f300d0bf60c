package dev.wattstick.analysis.rating;

import dev.wattstick.analysis.table.ResultException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What rated some tables, as settings that rate them again, or others the same way; {@link
 * RatingJson} writes them.
 */
public final class UsedSettings {
  private UsedSettings() {}

  /**
   * The boundaries of every metric, computed or given. Those of compounds are computed within each
   * group and are not among them; boundaries that are not finite are left out.
   *
   * @throws ResultException naming every metric whose boundaries differ between groups or tables,
   *     as they do on the scale strep-2025: one set cannot stand for several
   */
  public static Boundaries boundaries(List<Ratings> tables) {
    Map<String, LetterBoundaries> byMetric = new LinkedHashMap<>();
    Set<String> differing = new LinkedHashSet<>();
    for (Ratings ratings : tables) {
      for (GroupKey group : ratings.groups()) {
        ratings
            .boundaries(group)
            .byMetric()
            .forEach(
                (metric, boundaries) -> {
                  LetterBoundaries before = byMetric.putIfAbsent(metric, boundaries);
                  if (before != null && !before.equals(boundaries)) {
                    differing.add(metric);
                  }
                });
      }
    }
    ResultException.throwIfAny(
        "Groups have boundaries of their own, which one set cannot hold: rate a database of one"
            + " group, or one database on the scale edge-acc-2023.",
        differing.stream().map(metric -> metric + ": they differ between groups.").toList());
    return new Boundaries(byMetric);
  }

  /**
   * The weights of every metric that has one, of the metadata or given; a metric without one is
   * weighted by the scale.
   *
   * @throws ResultException naming every metric whose weight differs between tables
   */
  public static Weights weights(List<Ratings> tables) {
    Map<String, Double> byMetric = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    for (Ratings ratings : tables) {
      for (MetricProperty property : ratings.input().properties()) {
        OptionalDouble weight = ratings.scale().weights().of(property);
        if (weight.isPresent()) {
          Double before = byMetric.putIfAbsent(property.metric(), weight.getAsDouble());
          if (before != null && before != weight.getAsDouble()) {
            faults.add(
                property.metric() + ": " + before + " and " + weight.getAsDouble() + " differ.");
          }
        }
      }
    }
    ResultException.throwIfAny(
        "Databases have weights of their own, which one set cannot hold: rate one of them.",
        faults);
    return new Weights(byMetric);
  }
}
