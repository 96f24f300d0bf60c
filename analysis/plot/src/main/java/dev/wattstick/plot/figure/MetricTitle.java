package dev.wattstick.plot.figure;

import dev.wattstick.analysis.database.Property;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Titles of axes. */
public final class MetricTitle {
  private MetricTitle() {}

  /** For example {@code Running Time per Inference [s]}. */
  public static String full(Property property) {
    return property.name() + unit(property);
  }

  /** For example {@code I Time [s]}. */
  public static String brief(Property property) {
    return property.shortname() + unit(property);
  }

  private static String unit(Property property) {
    String symbol = property.symbol();
    return symbol == null || symbol.isEmpty() ? "" : " " + symbol;
  }

  /** The full name where datasets agree on it, else short ones: {@code Top1 / mAP50 [%]}. */
  public static String joined(List<@Nullable Property> properties) {
    Set<String> units = new LinkedHashSet<>();
    for (Property property : properties) {
      if (property != null) {
        units.add(unit(property));
      }
    }
    return joinedNames(properties) + (units.size() == 1 ? units.iterator().next() : "");
  }

  /** As {@link #joined} without the unit. */
  public static String joinedNames(List<@Nullable Property> properties) {
    Set<String> full = new LinkedHashSet<>();
    Set<String> brief = new LinkedHashSet<>();
    for (Property property : properties) {
      if (property != null) {
        full.add(property.name());
        brief.add(property.shortname());
      }
    }
    return String.join(" / ", full.size() == 1 ? full : brief);
  }

  /** Whether its values are fractions that people read as percent. */
  public static boolean isFraction(@Nullable Property property) {
    return property != null && "percent".equals(property.unit());
  }
}
