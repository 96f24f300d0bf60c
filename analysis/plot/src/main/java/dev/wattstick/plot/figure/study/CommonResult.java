package dev.wattstick.plot.figure.study;

import dev.wattstick.analysis.database.Property;
import dev.wattstick.plot.figure.Entry;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Roles;
import dev.wattstick.plot.figure.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A result of a common model, with what its dataset's metrics mean. */
record CommonResult(Section section, Entry entry) {

  /** All: environment by environment, in each the models in the order of the axis. */
  static List<CommonResult> of(FigureSource source) {
    List<CommonResult> results = new ArrayList<>();
    for (Section section : source.sections()) {
      List<String> models = section.commonModels();
      section.entries().stream()
          .filter(entry -> models.contains(entry.model()))
          .sorted(Comparator.comparingInt(entry -> models.indexOf(entry.model())))
          .forEach(entry -> results.add(new CommonResult(section, entry)));
    }
    results.sort(Comparator.comparing(result -> result.entry().environment()));
    return results;
  }

  double value(Function<Roles, @Nullable Property> role) {
    return entry.value(role.apply(section.roles()));
  }

  double index(Function<Roles, @Nullable Property> role) {
    return entry.index(role.apply(section.roles()));
  }
}
