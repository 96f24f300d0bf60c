package dev.wattstick.plot.figure.output;

import dev.wattstick.analysis.text.NearMatches;
import dev.wattstick.plot.figure.Exhibit;
import dev.wattstick.plot.figure.FigureException;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.field.FieldFigures;
import dev.wattstick.plot.figure.study.StudyFigures;
import java.util.ArrayList;
import java.util.List;

/** The figures and tables there are. Those of hosts depend on the data. */
public final class FigureCatalog {
  private FigureCatalog() {}

  /** All, in the order of the paper; the ones that the study did not have come last. */
  public static List<Exhibit> all(FigureSource source) {
    List<Exhibit> all = new ArrayList<>(StudyFigures.of(source));
    all.addAll(FieldFigures.all());
    return List.copyOf(all);
  }

  /** Names of all. */
  public static List<String> names(FigureSource source) {
    return all(source).stream().map(Exhibit::name).toList();
  }

  /**
   * Those of these names; all for no names.
   *
   * @throws FigureException naming every unknown name, with near matches
   */
  public static List<Exhibit> named(FigureSource source, List<String> names) {
    List<Exhibit> all = all(source);
    List<String> known = all.stream().map(Exhibit::name).toList();
    List<String> faults = new ArrayList<>();
    for (String name : names) {
      if (!known.contains(name)) {
        faults.add(
            "There is no figure '" + name + "' for this data." + NearMatches.question(name, known));
      }
    }
    FigureException.throwIfAny("The figures are " + String.join(", ", known) + ".", faults);
    return names.isEmpty()
        ? all
        : all.stream().filter(exhibit -> names.contains(exhibit.name())).toList();
  }
}
