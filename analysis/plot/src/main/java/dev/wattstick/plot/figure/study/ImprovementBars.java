package dev.wattstick.plot.figure.study;

import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.Legend;
import dev.wattstick.plot.draw.LinearAxis;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.draw.Pattern;
import dev.wattstick.plot.draw.StackArt;
import dev.wattstick.plot.draw.Swatch;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.plot.figure.Entry;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Hardware;
import dev.wattstick.plot.figure.Looks;
import dev.wattstick.plot.figure.ModelOnHost;
import dev.wattstick.plot.figure.Plot;
import dev.wattstick.plot.figure.Section;
import dev.wattstick.plot.figure.Style;
import dev.wattstick.plot.figure.TaskKind;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/** By how much an accelerator's resource and quality indices differ from its host's CPU. */
final class ImprovementBars implements Plot<ImprovementBars.Result> {
  private static final int BINS = 10;
  private static final List<String> COMPOUNDS = List.of("resource", "quality");
  private static final Map<String, Histogram> STUDY_RANGES =
      Map.of(
          "resource", new Histogram(-0.3, 0.3, BINS), "quality", new Histogram(-0.1, 0.05, BINS));

  /** The study's ranges are kept for data of which they hold at least this share. */
  private static final double MOST = 0.75;

  /**
   * The differences inside of the axes.
   *
   * @param rows of panels, one for each compound index
   * @param firstTask the task whose bars are striped
   * @param notes what lies outside of the axes
   */
  record Result(List<Row> rows, TaskKind firstTask, List<String> notes, Hardware hardware) {

    /** Task by task, host by host. */
    private List<Group> groups() {
      return rows.stream()
          .flatMap(row -> row.panels().stream())
          .flatMap(panel -> panel.values().stream())
          .map(Difference::group)
          .distinct()
          .sorted(Comparator.comparing(Group::task).thenComparing(Group::host))
          .toList();
    }
  }

  /** The differences of a compound index that its axis shows, a panel for each accelerator. */
  record Row(String compound, Histogram range, List<Differences> panels) {
    private static Row of(String compound, Histogram range, List<Differences> all) {
      return new Row(compound, range, all.stream().map(one -> one.inside(range)).toList());
    }
  }

  /** The differences of one accelerator. */
  record Differences(String accelerator, List<Difference> values) {
    private Differences inside(Histogram range) {
      return new Differences(
          accelerator, values.stream().filter(one -> range.holds(one.value())).toList());
    }

    private double[] of(Predicate<Difference> chosen) {
      return values.stream().filter(chosen).mapToDouble(Difference::value).toArray();
    }
  }

  /** Accelerator minus CPU of a model on a host. */
  record Difference(Group group, String model, double value) {}

  /** Bars of one look. */
  record Group(TaskKind task, String host) {
    private String title() {
      return task.title() + " on " + host;
    }
  }

  @Override
  public String name() {
    return "improvement_bars";
  }

  @Override
  public FigureOutcome<Result> compute(FigureSource source) {
    List<ModelOnHost> pairs = pairs(source);
    List<String> accelerators =
        pairs.stream()
            .flatMap(pair -> pair.accelerators().stream())
            .map(Entry::processor)
            .distinct()
            .sorted()
            .toList();
    List<Row> rows = new ArrayList<>();
    List<String> outside = new ArrayList<>();
    for (String compound : COMPOUNDS) {
      List<Differences> all =
          accelerators.stream().map(one -> differences(pairs, compound, one)).toList();
      Row row = Row.of(compound, range(compound, values(all)), all);
      int left = values(all).length - values(row.panels()).length;
      if (left > 0) {
        outside.add(left + " of the " + compound + " index");
      }
      rows.add(row);
    }
    String notes = "Differences outside of the axes: " + String.join(", ", outside) + ".";
    return rows.stream().allMatch(row -> values(row.panels()).length == 0)
        ? FigureOutcome.nothing("no model has indices both on an accelerator and on its host's CPU")
        : source.computed(
            this,
            new Result(
                rows,
                source.sections().get(0).roles().kind(),
                outside.isEmpty() ? List.of() : List.of(notes),
                source.hardware()));
  }

  /** All models on all hosts that have a CPU's result. */
  private static List<ModelOnHost> pairs(FigureSource source) {
    List<ModelOnHost> pairs = new ArrayList<>();
    for (Section section : source.sections()) {
      List<String> models =
          section.entries().stream().map(Entry::model).distinct().sorted().toList();
      pairs.addAll(ModelOnHost.of(section, models));
    }
    return pairs.stream().filter(pair -> pair.cpu() != null).toList();
  }

  private static Differences differences(
      List<ModelOnHost> pairs, String compound, String accelerator) {
    List<Difference> differences = new ArrayList<>();
    for (ModelOnHost pair : pairs) {
      Group group = new Group(pair.section().roles().kind(), pair.host());
      for (Entry entry : pair.accelerators()) {
        double value = entry.compound(compound) - cpu(pair, compound);
        if (entry.processor().equals(accelerator) && Double.isFinite(value)) {
          differences.add(new Difference(group, pair.model(), value));
        }
      }
    }
    return new Differences(accelerator, differences);
  }

  private static double cpu(ModelOnHost pair, String compound) {
    Entry cpu = pair.cpu();
    return cpu == null ? Double.NaN : cpu.compound(compound);
  }

  private static double[] values(List<Differences> panels) {
    return panels.stream()
        .flatMapToDouble(one -> DoubleStream.of(one.of(difference -> true)))
        .toArray();
  }

  private static Histogram range(String compound, double[] values) {
    Histogram study = STUDY_RANGES.getOrDefault(compound, new Histogram(-1, 1, BINS));
    if (Histogram.outside(study, values) <= (1 - MOST) * values.length) {
      return study;
    }
    double reach = DoubleStream.of(values).map(Math::abs).max().orElse(1);
    double rounded = Math.ceil(reach * 10) / 10;
    return new Histogram(-rounded, rounded, BINS);
  }

  @Override
  public List<FigurePoint> points(Result result) {
    List<FigurePoint> points = new ArrayList<>();
    int panel = 1;
    for (Row row : result.rows()) {
      for (Differences differences : row.panels()) {
        for (Difference one : differences.values()) {
          points.add(
              FigurePoint.value(panel, one.group().title(), one.value()).labelled(one.model()));
        }
        panel++;
      }
    }
    return points;
  }

  @Override
  public Drawing draw(Result result, Style style) {
    Map<Group, StackArt.Layer> looks = looks(result, style.theme());
    List<Panel> panels = new ArrayList<>();
    result.rows().forEach(row -> panels.addAll(panels(row, looks)));
    List<Legend.Entry> entries = new ArrayList<>();
    looks.forEach(
        (group, look) ->
            entries.add(
                new Legend.Entry(
                    group.title(),
                    Swatch.box(look.fill(), look.pattern(), look.patternInk(), look.fill()))));
    return FigurePage.of(
        style,
        "Indices of accelerators against the CPU's",
        Drawing.PAGE_PT,
        236,
        new Legend(style.theme(), entries, Math.max(1, result.hardware().hosts().size())),
        new PanelGrid(style.theme(), result.rows().get(0).panels().size(), false, panels),
        result.notes());
  }

  /** Colour and pattern of every group, in the legend's order. */
  private static Map<Group, StackArt.Layer> looks(Result result, Theme theme) {
    Looks looks = new Looks(result.hardware(), theme);
    Map<Group, StackArt.Layer> byGroup = new LinkedHashMap<>();
    for (Group group : result.groups()) {
      boolean first = group.task() == result.firstTask();
      Color ink = first ? Theme.veiled(Color.WHITE, 150) : Theme.veiled(theme.ink(), 200);
      Pattern pattern = first ? Pattern.STRIPES : Pattern.DOTS;
      Color fill = looks.host(group.host());
      byGroup.put(group, new StackArt.Layer(new double[BINS], fill, pattern, ink));
    }
    return byGroup;
  }

  private static List<Panel> panels(Row row, Map<Group, StackArt.Layer> looks) {
    Histogram range = row.range();
    // One scale for the row, so that its panels can be compared.
    double[] heights =
        row.panels().stream()
            .flatMapToDouble(one -> DoubleStream.of(range.counts(one.of(all -> true))))
            .toArray();
    LinearAxis y = LinearAxis.fromZero("Results", heights).intervals(5);
    List<Panel> panels = new ArrayList<>();
    for (Differences differences : row.panels()) {
      List<StackArt.Layer> layers = new ArrayList<>();
      looks.forEach(
          (group, look) -> {
            double[] counts = range.counts(differences.of(one -> one.group().equals(group)));
            layers.add(new StackArt.Layer(counts, look.fill(), look.pattern(), look.patternInk()));
          });
      String index = capital(row.compound()) + " index, ";
      panels.add(
          new Panel(
              index + differences.accelerator() + " minus CPU",
              LinearAxis.between("", range.low(), range.high()).intervals(6),
              panels.isEmpty() ? y : y.titled(""),
              new StackArt(layers, 0.9, Color.WHITE)));
    }
    return panels;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
