package dev.wattstick.plot.figure.field;

import dev.wattstick.analysis.database.Property;
import dev.wattstick.analysis.statistics.Friedman;
import dev.wattstick.analysis.statistics.Nemenyi;
import dev.wattstick.analysis.statistics.TreatmentTable;
import dev.wattstick.analysis.table.ResultException;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.RankDiagram;
import dev.wattstick.plot.figure.DataStep;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureData;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Looks;
import dev.wattstick.plot.figure.Section;
import dev.wattstick.plot.figure.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Which environments are better over all models: Demsar's diagram of Friedman's and Nemenyi's
 * tests, one for each dataset and resource. Models that lack an environment are left out.
 */
final class CriticalDifference implements Figure {
  static final double ALPHA = 0.05;
  private static final String RANK = "average rank";
  private static final String TEST = "test";
  private static final String P = "Friedman p";
  private static final String CD = "critical difference";
  private static final String ALIKE = "not different ";

  @Override
  public String name() {
    return "critical_difference";
  }

  @Override
  public String needs() {
    return "databases with at least 2 models that were measured in the same 3 environments or more";
  }

  /** A dataset and a metric. */
  private record Subject(Section section, Property metric) {
    String title() {
      return section.dataset() + ": " + metric.name();
    }
  }

  private static List<Subject> subjects(FigureSource source) {
    List<Subject> subjects = new ArrayList<>();
    for (Section section : source.sections()) {
      for (Property metric :
          java.util.Arrays.asList(section.roles().time(), section.roles().energy())) {
        if (metric != null) {
          subjects.add(new Subject(section, metric));
        }
      }
    }
    return subjects;
  }

  /**
   * A panel a subject. Series are environments with their average rank; ranges of ranks that do not
   * differ; and the test's numbers.
   */
  @Override
  public DataStep data(FigureSource source) {
    List<FigurePoint> points = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    List<Subject> subjects = subjects(source);
    for (int i = 0; i < subjects.size(); i++) {
      Subject subject = subjects.get(i);
      try {
        addDiagram(points, i + 1, subject);
      } catch (ResultException e) {
        reasons.add(subject.title() + ": " + String.valueOf(e.getMessage()).replace("\n- ", " "));
      }
    }
    if (points.isEmpty()) {
      return DataStep.nothing(
          reasons.isEmpty()
              ? "no dataset has a time or an energy"
              : "no dataset can be tested: " + String.join(" ", reasons));
    }
    return source.data(points, reasons.toArray(new String[0]));
  }

  private static void addDiagram(List<FigurePoint> points, int panel, Subject subject) {
    SectionTable table = new SectionTable(subject.section());
    List<String> environments = table.environments(subject.metric());
    TreatmentTable treatments = table.treatments(subject.metric(), environments);
    Friedman friedman = Friedman.of(treatments);
    Nemenyi nemenyi = Nemenyi.of(friedman, ALPHA);
    Map<String, Double> ranks = new LinkedHashMap<>();
    for (int i = 0; i < environments.size(); i++) {
      ranks.put(environments.get(i), friedman.averageRanks().get(i));
    }
    List<String> sorted = new ArrayList<>(environments);
    sorted.sort(Comparator.comparing(name -> ranks.getOrDefault(name, 0.0)));
    for (String name : sorted) {
      points.add(FigurePoint.of(panel, name, RANK, ranks.getOrDefault(name, 0.0)));
    }
    double critical = nemenyi.criticalDifference();
    List<double[]> alike =
        alike(
            sorted.stream().mapToDouble(name -> ranks.getOrDefault(name, 0.0)).toArray(), critical);
    for (int i = 0; i < alike.size(); i++) {
      points.add(FigurePoint.of(panel, ALIKE + (i + 1), "from rank", alike.get(i)[0]));
      points.add(FigurePoint.of(panel, ALIKE + (i + 1), "to rank", alike.get(i)[1]));
    }
    points.add(FigurePoint.of(panel, TEST, CD, critical));
    points.add(FigurePoint.of(panel, TEST, P, friedman.p()));
    points.add(FigurePoint.count(panel, TEST, "models", friedman.blocks()));
    points.add(FigurePoint.count(panel, TEST, "models left out", treatments.incomplete().size()));
  }

  /** The longest ranges whose ends differ by less than the critical difference. */
  static List<double[]> alike(double[] ascending, double critical) {
    List<double[]> ranges = new ArrayList<>();
    int reached = 0;
    for (int from = 0; from < ascending.length; from++) {
      int to = from;
      while (to + 1 < ascending.length && ascending[to + 1] - ascending[from] < critical) {
        to++;
      }
      if (to > from && to > reached) {
        ranges.add(new double[] {ascending[from], ascending[to]});
        reached = to;
      }
    }
    return ranges;
  }

  @Override
  public Drawing draw(FigureData data, FigureSource source, Style style) {
    Looks looks = new Looks(source, style.theme());
    List<RankDiagram> diagrams = new ArrayList<>();
    List<Subject> subjects = subjects(source);
    for (int i = 0; i < subjects.size(); i++) {
      if (!data.panel(i + 1).isEmpty()) {
        diagrams.add(diagram(data, i + 1, subjects.get(i).title(), looks, style));
      }
    }
    List<String> notes = new ArrayList<>();
    notes.add(
        "Average ranks, 1 is best. Bars join environments that Nemenyi's test cannot tell apart at"
            + " the level 0.05 (less than the critical difference CD); p: Friedman's test that all"
            + " are alike.");
    notes.addAll(data.notes());
    return RankPage.of(style, "Critical differences of environments", diagrams, notes);
  }

  private static RankDiagram diagram(
      FigureData data, int panel, String title, Looks looks, Style style) {
    List<RankDiagram.Treatment> treatments = new ArrayList<>();
    List<RankDiagram.Range> alike = new ArrayList<>();
    for (String series : data.series(panel)) {
      List<FigurePoint> points = data.points(panel, series);
      if (RANK.equals(points.get(0).category())) {
        treatments.add(
            new RankDiagram.Treatment(
                series,
                points.get(0).y(),
                looks.environment(series),
                looks.environmentGlyph(series)));
      } else if (series.startsWith(ALIKE)) {
        alike.add(new RankDiagram.Range(points.get(0).y(), points.get(1).y()));
      }
    }
    double critical = value(data, panel, CD);
    long models = Math.round(value(data, panel, "models"));
    String heading = title + " (" + models + (models == 1 ? " model)" : " models)");
    return new RankDiagram(
        style.theme(), heading, treatments, critical, p(value(data, panel, P)), alike);
  }

  private static String p(double p) {
    return p < 0.001 ? ", p < 0.001" : String.format(Locale.ROOT, ", p = %.3f", p);
  }

  private static double value(FigureData data, int panel, String category) {
    return data.points(panel, TEST).stream()
        .filter(point -> Objects.equals(point.category(), category))
        .mapToDouble(FigurePoint::y)
        .findFirst()
        .orElse(Double.NaN);
  }
}
