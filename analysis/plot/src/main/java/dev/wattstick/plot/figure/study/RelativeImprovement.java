package dev.wattstick.plot.figure.study;

import dev.wattstick.analysis.database.Property;
import dev.wattstick.plot.draw.Anchor;
import dev.wattstick.plot.draw.BoxArt;
import dev.wattstick.plot.draw.CategoryAxis;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.Legend;
import dev.wattstick.plot.draw.Line;
import dev.wattstick.plot.draw.LinearAxis;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelArt;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.figure.Entry;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Hardware;
import dev.wattstick.plot.figure.Looks;
import dev.wattstick.plot.figure.MetricTitle;
import dev.wattstick.plot.figure.ModelOnHost;
import dev.wattstick.plot.figure.Plot;
import dev.wattstick.plot.figure.Roles;
import dev.wattstick.plot.figure.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** What accelerators take of the time and energy that the same host's CPU takes. */
final class RelativeImprovement implements Plot<RelativeImprovement.Result> {

  /** Accelerator by accelerator. */
  record Result(List<Share> shares, Hardware hardware) {}

  /** What an accelerator takes of a metric in percent of the CPU. */
  record Share(String accelerator, String metric, String model, double percent) {}

  @Override
  public String name() {
    return "rel_impro";
  }

  @Override
  public FigureOutcome<Result> compute(FigureSource source) {
    List<ModelOnHost> pairs = source.commonModelsOnHosts();
    TreeSet<String> accelerators = new TreeSet<>();
    pairs.forEach(pair -> pair.accelerators().forEach(a -> accelerators.add(a.processor())));
    List<Share> shares = new ArrayList<>();
    for (String accelerator : accelerators) {
      addAll(shares, pairs, accelerator, Roles::time);
      addAll(shares, pairs, accelerator, Roles::energy);
    }
    return shares.isEmpty()
        ? FigureOutcome.nothing(
            "no model has a time or an energy both on an accelerator and on its host's CPU")
        : source.computed(this, new Result(shares, source.hardware()));
  }

  private static void addAll(
      List<Share> shares,
      List<ModelOnHost> pairs,
      String accelerator,
      Function<Roles, @Nullable Property> role) {
    String title = "";
    for (ModelOnHost pair : pairs) {
      Property metric = role.apply(pair.section().roles());
      if (metric != null) {
        // Datasets may name the same metric differently; one slot holds them all.
        title = title.isEmpty() ? MetricTitle.full(metric) : title;
        for (Entry entry : pair.accelerators()) {
          double percent = pair.percentOfCpu(entry, metric);
          if (entry.processor().equals(accelerator) && Double.isFinite(percent)) {
            shares.add(new Share(accelerator, title, pair.model(), percent));
          }
        }
      }
    }
  }

  @Override
  public List<FigurePoint> points(Result result) {
    return result.shares().stream()
        .map(
            share ->
                FigurePoint.of(1, share.accelerator(), share.metric(), share.percent())
                    .labelled(share.model()))
        .toList();
  }

  @Override
  public Drawing draw(Result result, Style style) {
    Looks looks = new Looks(result.hardware(), style.theme());
    GroupedBoxes boxes =
        GroupedBoxes.of(
            result.shares().stream()
                .map(one -> new GroupedBoxes.Value(one.accelerator(), one.metric(), one.percent()))
                .toList(),
            looks::processor);
    LinearAxis y = LinearAxis.fromZero("Relative consumption [%]", withCpu(result));
    PanelArt art = new BoxArt(boxes.boxes()).under(cpuLine(style, boxes.categories().size()));
    Panel panel = new Panel("", new CategoryAxis("", boxes.categories()), y, art);
    List<Legend.Entry> entries = boxes.legend("Acceleration via ");
    return FigurePage.of(
        style,
        "Time and energy relative to the CPU",
        Drawing.COLUMN_PT,
        150,
        new Legend(style.theme(), entries, 4),
        PanelGrid.beside(style.theme(), List.of(panel)),
        List.of());
  }

  /** The CPU's line at 100 and its name above it lie on the axis, however good accelerators are. */
  private static double[] withCpu(Result result) {
    return DoubleStream.concat(
            DoubleStream.of(108), result.shares().stream().mapToDouble(Share::percent))
        .toArray();
  }

  private static PanelArt cpuLine(Style style, int categories) {
    return (pen, plot) -> {
      double y = plot.pageY(100);
      double right = plot.area().right();
      pen.line(plot.area().x(), y, right, y, Line.dotted(style.theme().ink(), 1));
      if (categories == 1) {
        pen.text("CPU-only", right - 3, y - 3, Anchor.RIGHT, style.note());
      } else {
        pen.text("CPU-only", plot.pageX(0.5), y - 3, Anchor.CENTRE, style.note());
      }
    };
  }
}
