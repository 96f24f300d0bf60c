package dev.wattstick.plot.figure.study;

import dev.wattstick.plot.figure.Exhibit;
import dev.wattstick.plot.figure.FigureSource;
import java.util.ArrayList;
import java.util.List;

/** The door of this room: which figures and tables the study has. */
public final class StudyFigures {
  private StudyFigures() {}

  /** All, in the order of the paper; the stars depend on the hosts. */
  public static List<Exhibit> of(FigureSource source) {
    List<Exhibit> all = new ArrayList<>();
    all.add(new RelativeImprovement());
    all.add(new RepetitionSpread(false));
    all.add(new EnergyComparison());
    all.add(new ImprovementBars());
    all.add(new EnvironmentMetrics());
    all.add(new ResourceTrades());
    all.add(new QualityTrades());
    all.add(new EnvironmentCompound());
    source.hosts().forEach(host -> all.add(new BestModelStar(host)));
    all.add(new QualityResourceMap());
    all.add(new ModelComparison());
    all.add(new RepetitionSpread(true));
    return all;
  }
}
