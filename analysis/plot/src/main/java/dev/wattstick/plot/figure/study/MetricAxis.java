package dev.wattstick.plot.figure.study;

import dev.wattstick.analysis.database.Property;
import dev.wattstick.plot.draw.LinearAxis;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.MetricTitle;
import dev.wattstick.plot.figure.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an axis says of a metric that datasets may name differently.
 *
 * @param name without its unit
 * @param title with its unit
 * @param fraction whether values are fractions whose unit is percent
 */
record MetricAxis(String name, String title, boolean fraction) {

  static MetricAxis of(FigureSource source, Function<Roles, @Nullable Property> role) {
    List<@Nullable Property> properties = new ArrayList<>();
    source.sections().forEach(section -> properties.add(role.apply(section.roles())));
    return new MetricAxis(
        MetricTitle.joinedNames(properties),
        MetricTitle.joined(properties),
        properties.stream().anyMatch(MetricTitle::isFraction));
  }

  /** An axis of values; fractions are labelled as percent. */
  LinearAxis inUnit(LinearAxis axis) {
    return fraction ? axis.asPercent() : axis;
  }

  LinearAxis covering(double[] values) {
    return inUnit(LinearAxis.covering(title, values));
  }

  LinearAxis ofIndices(double[] indices) {
    return LinearAxis.covering("Index of " + name, indices);
  }
}
