package dev.wattstick.plot.figure.field;

import dev.wattstick.plot.figure.Figure;
import java.util.List;

/** Which figures there are beside the study's. */
public final class FieldFigures {
  private FieldFigures() {}

  /** All: of single runs first, then of databases. */
  public static List<Figure<?>> all() {
    return List.of(
        new LatencyCurves(),
        new SustainedLoad(),
        new BatchSizeCurves(),
        new ParetoFront(),
        new CriticalDifference(),
        new LetterConfidence(),
        new Roofline());
  }
}
