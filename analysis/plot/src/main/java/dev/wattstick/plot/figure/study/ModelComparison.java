package dev.wattstick.plot.figure.study;

import dev.wattstick.analysis.database.Property;
import dev.wattstick.plot.figure.DataStep;
import dev.wattstick.plot.figure.Entry;
import dev.wattstick.plot.figure.FigureData;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.LatexTable;
import dev.wattstick.plot.figure.ModelOnHost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of the energy of each common model on the CPU and on the better accelerator of each
 * host, with the accelerator's kind and its energy in percent of the CPU's.
 */
final class ModelComparison implements LatexTable {
  private static final String RELATIVE = " relative [%]";
  private static final String MISSING = "---";

  /**
   * Names of colours that the paper defines, as the study gives them to accelerators and levels.
   */
  private static final Map<String, String> STUDY_COLORS = Map.of("NCS", "RA", "TPU", "RC");

  private static final List<String> OTHER_COLORS = List.of("RB", "RD", "RE");
  private static final Map<String, String> LEVEL_COLORS =
      Map.of(EnergyComparison.GOOD, "RA", EnergyComparison.FAIR, "RC", EnergyComparison.POOR, "RE");

  @Override
  public String name() {
    return "model_comp";
  }

  /** A panel a host; the series are its processors and the relative energy. */
  @Override
  public DataStep data(FigureSource source) {
    ModelSlots slots = ModelSlots.of(source);
    List<String> hosts = source.hosts();
    List<FigurePoint> points = new ArrayList<>();
    boolean anyAccelerator = false;
    for (ModelOnHost pair : source.commonModelsOnHosts()) {
      int panel = hosts.indexOf(pair.host()) + 1;
      String model = slots.name(pair.section(), pair.model());
      Property energy = pair.section().roles().energy();
      Entry cpu = pair.cpu();
      Entry best = pair.bestByEnergy();
      if (cpu != null && Double.isFinite(cpu.value(energy))) {
        points.add(FigurePoint.of(panel, cpu.environment(), model, cpu.value(energy)));
      }
      if (best != null) {
        anyAccelerator = true;
        points.add(FigurePoint.of(panel, best.environment(), model, best.value(energy)));
        points.add(
            FigurePoint.of(panel, pair.host() + RELATIVE, model, pair.percentOfCpu(best, energy)));
      }
    }
    return anyAccelerator
        ? source.data(points)
        : DataStep.nothing("no model has an energy both on an accelerator and on its host's CPU");
  }

  /** What a host's two columns say of a model. */
  private record Cell(@Nullable FigurePoint cpu, @Nullable FigurePoint best, double percent) {}

  @Override
  public String latex(FigureData data, FigureSource source) {
    List<String> hosts = source.hosts();
    Map<String, Entry> byEnvironment = new HashMap<>();
    source.entries().forEach(entry -> byEnvironment.put(entry.environment(), entry));
    StringBuilder text = new StringBuilder(header(hosts));
    for (String model : ModelSlots.of(source).axis().names()) {
      if (!model.isEmpty()) {
        text.append("        ").append(LatexText.escaped(model));
        for (int panel = 1; panel <= hosts.size(); panel++) {
          append(text, data, panel, model, byEnvironment, source.processors());
        }
        text.append(" \\\\\n");
      }
    }
    return text.append("    \\end{tabular}").toString();
  }

  private static String header(List<String> hosts) {
    StringBuilder text = new StringBuilder("\\begin{tabular}{c").append("|cc".repeat(hosts.size()));
    text.append("}\n        Model");
    for (String host : hosts) {
      text.append(" & \\multicolumn{2}{c}{")
          .append(LatexText.escaped(host))
          .append(" Power Draw [Ws]}");
    }
    text.append(" \\\\\n         & ");
    text.append(
        String.join(
            " & ", java.util.Collections.nCopies(hosts.size(), "CPU-only & Acc (Type) (Rel)")));
    return text.append(" \\\\\n         \\midrule\n").toString();
  }

  private static void append(
      StringBuilder text,
      FigureData data,
      int panel,
      String model,
      Map<String, Entry> environments,
      List<String> processors) {
    Cell cell = cell(data, panel, model, environments);
    FigurePoint cpu = cell.cpu();
    FigurePoint best = cell.best();
    text.append(" & ");
    if (cpu == null) {
      text.append(MISSING);
    } else {
      boolean least = isLeast(data, panel, cpu, true, environments);
      text.append(energy(cpu.y(), least)).append(least ? " " : "");
    }
    text.append(" & ");
    if (best == null) {
      text.append(MISSING);
      return;
    }
    String kind = processor(best, environments);
    text.append(energy(best.y(), isLeast(data, panel, best, false, environments)))
        .append(" (\\colorbox{")
        .append(color(kind, processors))
        .append("}{")
        .append(LatexText.escaped(kind))
        .append("}) (\\colorbox{")
        .append(LEVEL_COLORS.get(EnergyComparison.level(cell.percent())))
        .append("}{")
        .append(LatexText.fixed(cell.percent(), 0, 2))
        .append("\\%})");
  }

  private static Cell cell(
      FigureData data, int panel, String model, Map<String, Entry> environments) {
    FigurePoint cpu = null;
    FigurePoint best = null;
    double percent = Double.NaN;
    for (FigurePoint point : data.panel(panel)) {
      if (model.equals(point.category())) {
        Entry entry = environments.get(point.series());
        if (entry == null) {
          percent = point.y();
        } else if (entry.onCpu()) {
          cpu = point;
        } else {
          best = point;
        }
      }
    }
    return new Cell(cpu, best, percent);
  }

  private static String processor(FigurePoint point, Map<String, Entry> environments) {
    Entry entry = environments.get(point.series());
    return entry == null ? "" : entry.processor();
  }

  /** Whether no other value of the point's column is smaller. */
  private static boolean isLeast(
      FigureData data,
      int panel,
      FigurePoint point,
      boolean onCpu,
      Map<String, Entry> environments) {
    return data.panel(panel).stream()
        .filter(
            other -> {
              Entry entry = environments.get(other.series());
              return entry != null && entry.onCpu() == onCpu;
            })
        .noneMatch(other -> other.y() < point.y());
  }

  private static String energy(double value, boolean bold) {
    String number = LatexText.fixed(value, 2, 4);
    return bold ? "\\textbf{" + number + "}" : number;
  }

  private static String color(String processor, List<String> processors) {
    String known = STUDY_COLORS.get(processor);
    int position = Math.max(0, processors.indexOf(processor));
    return known == null ? OTHER_COLORS.get(position % OTHER_COLORS.size()) : known;
  }
}
