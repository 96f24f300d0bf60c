package dev.wattstick.analysis.figure;

import dev.wattstick.analysis.database.Property;
import dev.wattstick.analysis.draw.LinearAxis;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fractions whose unit is percent are labelled as percent. */
final class QualityAxis {
  private QualityAxis() {}

  static LinearAxis of(
      FigureSource source, Function<Roles, @Nullable Property> role, LinearAxis axis) {
    boolean fractions =
        source.sections().stream()
            .map(section -> role.apply(section.roles()))
            .anyMatch(MetricTitle::isFraction);
    return fractions ? axis.asPercent() : axis;
  }
}
