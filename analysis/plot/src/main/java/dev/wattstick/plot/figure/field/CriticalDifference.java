package dev.wattstick.plot.figure.field;

import dev.wattstick.analysis.database.Property;
import dev.wattstick.analysis.statistics.Friedman;
import dev.wattstick.analysis.statistics.Nemenyi;
import dev.wattstick.analysis.statistics.TreatmentTable;
import dev.wattstick.analysis.table.ResultException;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.RankDiagram;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Hardware;
import dev.wattstick.plot.figure.Looks;
import dev.wattstick.plot.figure.Plot;
import dev.wattstick.plot.figure.Section;
import dev.wattstick.plot.figure.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Which environments are better over all models: Demsar's diagram of Friedman's and Nemenyi's
 * tests, one for each dataset and resource. Models that lack an environment are left out.
 */
final class CriticalDifference implements Plot<CriticalDifference.Result> {
  static final double ALPHA = 0.05;
  private static final String TEST = "test";

  /**
   * What the tests say.
   *
   * @param untested why there is no test of a dataset and metric
   */
  record Result(List<Diagram> diagrams, List<String> untested, Hardware hardware) {}

  /**
   * The test of a metric on a dataset.
   *
   * @param panel from 1, counting those that cannot be tested
   * @param ranks from the best to the worst
   * @param alike ranges of ranks that do not differ
   * @param criticalDifference Nemenyi's, in ranks
   * @param p Friedman's
   * @param models that were measured in all the environments
   * @param leftOut models that were not
   */
  record Diagram(
      int panel,
      String title,
      List<AverageRank> ranks,
      List<RankDiagram.Range> alike,
      double criticalDifference,
      double p,
      int models,
      int leftOut) {}

  /** The average rank of an environment over the models. */
  record AverageRank(String environment, double rank) {}

  @Override
  public String name() {
    return "critical_difference";
  }

  @Override
  public String needs() {
    return "databases with at least 2 models that were measured in the same 3 environments or more";
  }

  @Override
  public FigureOutcome<Result> compute(FigureSource source) {
    List<Diagram> diagrams = new ArrayList<>();
    List<String> untested = new ArrayList<>();
    int panel = 0;
    for (Section section : source.sections()) {
      for (Property metric : Arrays.asList(section.roles().time(), section.roles().energy())) {
        if (metric != null) {
          panel++;
          String title = section.dataset() + ": " + metric.name();
          try {
            diagrams.add(diagram(panel, title, new SectionTable(section), metric));
          } catch (ResultException e) {
            untested.add(title + ": " + String.valueOf(e.getMessage()).replace("\n- ", " "));
          }
        }
      }
    }
    return diagrams.isEmpty()
        ? FigureOutcome.nothing(
            untested.isEmpty()
                ? "no dataset has a time or an energy"
                : "no dataset can be tested: " + String.join(" ", untested))
        : source.computed(this, new Result(diagrams, untested, source.hardware()));
  }

  private static Diagram diagram(int panel, String title, SectionTable table, Property metric) {
    List<String> environments = table.environments(metric);
    TreatmentTable treatments = table.treatments(metric, environments);
    Friedman friedman = Friedman.of(treatments);
    double critical = Nemenyi.of(friedman, ALPHA).criticalDifference();
    List<AverageRank> ranks =
        IntStream.range(0, environments.size())
            .mapToObj(i -> new AverageRank(environments.get(i), friedman.averageRanks().get(i)))
            .sorted(Comparator.comparingDouble(AverageRank::rank))
            .toList();
    return new Diagram(
        panel,
        title,
        ranks,
        alike(ranks.stream().mapToDouble(AverageRank::rank).toArray(), critical),
        critical,
        friedman.p(),
        friedman.blocks(),
        treatments.incomplete().size());
  }

  /** The longest ranges whose ends differ by less than the critical difference. */
  static List<RankDiagram.Range> alike(double[] ascending, double critical) {
    List<RankDiagram.Range> ranges = new ArrayList<>();
    int reached = 0;
    for (int from = 0; from < ascending.length; from++) {
      int to = from;
      while (to + 1 < ascending.length && ascending[to + 1] - ascending[from] < critical) {
        to++;
      }
      if (to > from && to > reached) {
        ranges.add(new RankDiagram.Range(ascending[from], ascending[to]));
        reached = to;
      }
    }
    return ranges;
  }

  /**
   * A panel a diagram. Series are environments with their average rank; ranges of ranks that do not
   * differ; and the test's numbers.
   */
  @Override
  public List<FigurePoint> points(Result result) {
    return result.diagrams().stream().flatMap(one -> points(one).stream()).toList();
  }

  private static List<FigurePoint> points(Diagram diagram) {
    int panel = diagram.panel();
    List<FigurePoint> points = new ArrayList<>();
    for (AverageRank one : diagram.ranks()) {
      points.add(FigurePoint.of(panel, one.environment(), "average rank", one.rank()));
    }
    for (int i = 0; i < diagram.alike().size(); i++) {
      String series = "not different " + (i + 1);
      points.add(FigurePoint.of(panel, series, "from rank", diagram.alike().get(i).from()));
      points.add(FigurePoint.of(panel, series, "to rank", diagram.alike().get(i).to()));
    }
    points.add(FigurePoint.of(panel, TEST, "critical difference", diagram.criticalDifference()));
    points.add(FigurePoint.of(panel, TEST, "Friedman p", diagram.p()));
    points.add(FigurePoint.count(panel, TEST, "models", diagram.models()));
    points.add(FigurePoint.count(panel, TEST, "models left out", diagram.leftOut()));
    return points;
  }

  @Override
  public Drawing draw(Result result, Style style) {
    Looks looks = new Looks(result.hardware(), style.theme());
    List<String> notes = new ArrayList<>();
    notes.add(
        "Average ranks, 1 is best. Bars join environments that Nemenyi's test cannot tell apart at"
            + " the level 0.05 (less than the critical difference CD); p: Friedman's test that all"
            + " are alike.");
    notes.addAll(result.untested());
    return RankPage.of(
        style,
        "Critical differences of environments",
        result.diagrams().stream().map(one -> drawn(one, looks, style)).toList(),
        notes);
  }

  private static RankDiagram drawn(Diagram diagram, Looks looks, Style style) {
    int models = diagram.models();
    return new RankDiagram(
        style.theme(),
        diagram.title() + " (" + models + (models == 1 ? " model)" : " models)"),
        diagram.ranks().stream()
            .map(
                one ->
                    new RankDiagram.Treatment(
                        one.environment(),
                        one.rank(),
                        looks.environment(one.environment()),
                        looks.environmentGlyph(one.environment())))
            .toList(),
        diagram.criticalDifference(),
        p(diagram.p()),
        diagram.alike());
  }

  private static String p(double p) {
    return p < 0.001 ? ", p < 0.001" : String.format(Locale.ROOT, ", p = %.3f", p);
  }
}
