package dev.wattstick.plot.figure.output;

import dev.wattstick.analysis.text.NearMatches;
import dev.wattstick.plot.figure.Figure;
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
  public static List<Figure<?>> all(FigureSource source) {
    List<Figure<?>> all = new ArrayList<>(StudyFigures.of(source));
    all.addAll(FieldFigures.all());
    return List.copyOf(all);
  }

  /** Names of all. */
  public static List<String> names(FigureSource source) {
    return all(source).stream().map(Figure::name).toList();
  }

  /**
   * Those of these names; all for no names.
   *
   * @throws FigureException naming every unknown name, with near matches
   */
  public static List<Figure<?>> named(FigureSource source, List<String> names) {
    List<Figure<?>> all = all(source);
    List<String> known = all.stream().map(Figure::name).toList();
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
        : all.stream().filter(figure -> names.contains(figure.name())).toList();
  }
}
