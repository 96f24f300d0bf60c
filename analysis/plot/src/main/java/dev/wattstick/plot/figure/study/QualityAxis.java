package dev.wattstick.plot.figure.study;

import dev.wattstick.analysis.database.Property;
import dev.wattstick.plot.draw.LinearAxis;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.MetricTitle;
import dev.wattstick.plot.figure.Roles;
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
