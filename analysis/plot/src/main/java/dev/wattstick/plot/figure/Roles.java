package dev.wattstick.plot.figure;

import dev.wattstick.analysis.database.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which metric of a dataset plays which part in figures.
 *
 * @param time seconds per inference; null when the dataset has none
 * @param energy wattseconds (joules) per inference; null when it has none
 * @param quality the first quality metric; null when it has none
 * @param secondQuality the one shown beside it; null when there is no other
 */
public record Roles(
    @Nullable Property time,
    @Nullable Property energy,
    @Nullable Property quality,
    @Nullable Property secondQuality,
    TaskKind kind) {

  static Roles of(List<Property> properties) {
    List<Property> qualities = new ArrayList<>();
    Property time = null;
    Property energy = null;
    for (Property property : properties) {
      if (isQuality(property)) {
        qualities.add(property);
      } else if (time == null && hasUnit(property, "seconds", "s")) {
        time = property;
      } else if (energy == null && hasUnit(property, "wattseconds", "joules", "ws", "j")) {
        energy = property;
      }
    }
    TaskKind kind = TaskKind.of(qualities);
    Property quality = qualities.isEmpty() ? null : qualities.get(0);
    return new Roles(time, energy, quality, second(qualities, kind), kind);
  }

  static boolean isQuality(Property property) {
    String group = property.group();
    return group != null && (group.equals("Performance") || group.equals("Quality"));
  }

  private static boolean hasUnit(Property property, String... units) {
    String unit = property.unit();
    return unit != null && List.of(units).contains(unit.toLowerCase(Locale.ROOT));
  }

  private static @Nullable Property second(List<Property> qualities, TaskKind kind) {
    for (Property quality : qualities) {
      if (!kind.secondQuality().isEmpty() && quality.key().endsWith(kind.secondQuality())) {
        return quality;
      }
    }
    return qualities.size() > 1 ? qualities.get(qualities.size() - 1) : null;
  }
}
