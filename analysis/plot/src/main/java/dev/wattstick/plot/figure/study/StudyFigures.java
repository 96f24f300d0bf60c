package dev.wattstick.plot.figure.study;

import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureSource;
import java.util.ArrayList;
import java.util.List;

/** Which figures and tables the study has. */
public final class StudyFigures {
  private StudyFigures() {}

  /** All, in the order of the paper; the stars depend on the hosts. */
  public static List<Figure<?>> of(FigureSource source) {
    List<Figure<?>> all = new ArrayList<>();
    all.add(new RelativeImprovement());
    all.add(new RepetitionSpread(false));
    all.add(new EnergyComparison());
    all.add(new ImprovementBars());
    all.add(new EnvironmentMetrics());
    all.add(Trades.ofResources());
    all.add(Trades.ofQuality());
    all.add(new EnvironmentCompound());
    source.hardware().hosts().forEach(host -> all.add(new BestModelStar(host)));
    all.add(new QualityResourceMap());
    all.add(new ModelComparison());
    all.add(new RepetitionSpread(true));
    return all;
  }
}
