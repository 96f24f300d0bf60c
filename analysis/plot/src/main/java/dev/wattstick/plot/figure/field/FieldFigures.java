package dev.wattstick.plot.figure.field;

import dev.wattstick.plot.figure.Exhibit;
import java.util.List;

/** The door of this room: which figures there are beside the study's. */
public final class FieldFigures {
  private FieldFigures() {}

  /** All: of single runs first, then of databases. */
  public static List<Exhibit> all() {
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
