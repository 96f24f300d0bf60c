package dev.wattstick.plot.figure.study;

import dev.wattstick.analysis.database.Property;
import dev.wattstick.plot.figure.Entry;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Hardware;
import dev.wattstick.plot.figure.LatexTable;
import dev.wattstick.plot.figure.ModelOnHost;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of the energy of each common model on the CPU and on the better accelerator of each
 * host, with the accelerator's kind and its energy in percent of the CPU's.
 */
final class ModelComparison implements LatexTable<ModelComparison.Result> {
  private static final String MISSING = "---";

  /**
   * Names of colours that the paper defines, as the study gives them to accelerators and levels.
   */
  private static final Map<String, String> STUDY_COLORS = Map.of("NCS", "RA", "TPU", "RC");

  private static final List<String> OTHER_COLORS = List.of("RB", "RD", "RE");
  private static final Map<EnergyComparison.Level, String> LEVEL_COLORS =
      Map.of(
          EnergyComparison.Level.GOOD, "RA",
          EnergyComparison.Level.FAIR, "RC",
          EnergyComparison.Level.POOR, "RE");

  /** A row for each model. */
  record Result(List<Row> rows, Hardware hardware) {
    private Stream<Cell> cells(String host) {
      return rows.stream().flatMap(row -> Stream.ofNullable(row.cells().get(host)));
    }
  }

  /**
   * A model.
   *
   * @param name as the table has it
   * @param cells by host, in the order of the hosts
   */
  record Row(String name, String model, Map<String, Cell> cells) {}

  /** What a host's two columns say of a model. */
  record Cell(@Nullable Energy cpu, @Nullable Best best) {}

  record Energy(String environment, double value) {}

  record Best(Energy energy, String processor, double percentOfCpu) {}

  @Override
  public String name() {
    return "model_comp";
  }

  @Override
  public FigureOutcome<Result> compute(FigureSource source) {
    ModelSlots slots = ModelSlots.of(source);
    Map<Integer, Row> rows = new TreeMap<>();
    for (ModelOnHost pair : source.commonModelsOnHosts()) {
      int slot = slots.of(pair.section(), pair.model());
      String name = slots.labels().get(slot);
      rows.computeIfAbsent(slot, key -> new Row(name, pair.model(), new LinkedHashMap<>()))
          .cells()
          .put(pair.host(), cell(pair));
    }
    boolean any =
        rows.values().stream()
            .anyMatch(row -> row.cells().values().stream().anyMatch(cell -> cell.best() != null));
    return any
        ? source.computed(this, new Result(List.copyOf(rows.values()), source.hardware()))
        : FigureOutcome.nothing(
            "no model has an energy both on an accelerator and on its host's CPU");
  }

  private static Cell cell(ModelOnHost pair) {
    Property metric = pair.section().roles().energy();
    Entry best = pair.bestByEnergy();
    return new Cell(
        energy(pair.cpu(), metric),
        best == null
            ? null
            : new Best(
                new Energy(best.environment(), best.value(metric)),
                best.processor(),
                pair.percentOfCpu(best, metric)));
  }

  private static @Nullable Energy energy(@Nullable Entry cpu, @Nullable Property metric) {
    return cpu == null || !Double.isFinite(cpu.value(metric))
        ? null
        : new Energy(cpu.environment(), cpu.value(metric));
  }

  /** A panel a host; the series are its processors and the relative energy. */
  @Override
  public List<FigurePoint> points(Result result) {
    List<FigurePoint> points = new ArrayList<>();
    for (Row row : result.rows()) {
      row.cells().forEach((host, cell) -> addPoints(points, result, row, host, cell));
    }
    return points;
  }

  private static void addPoints(
      List<FigurePoint> points, Result result, Row row, String host, Cell cell) {
    int panel = result.hardware().hosts().indexOf(host) + 1;
    BiConsumer<String, Double> add =
        (series, y) ->
            points.add(FigurePoint.of(panel, series, row.name(), y).labelled(row.model()));
    Energy cpu = cell.cpu();
    Best best = cell.best();
    if (cpu != null) {
      add.accept(cpu.environment(), cpu.value());
    }
    if (best != null) {
      add.accept(best.energy().environment(), best.energy().value());
      add.accept(host + " relative [%]", best.percentOfCpu());
    }
  }

  @Override
  public String latex(Result result) {
    List<String> hosts = result.hardware().hosts();
    StringBuilder text = new StringBuilder(header(hosts));
    for (Row row : result.rows()) {
      text.append("        ").append(LatexText.escaped(row.name()));
      for (String host : hosts) {
        Cell cell = row.cells().getOrDefault(host, new Cell(null, null));
        text.append(" & ").append(cpu(cell, result.cells(host)));
        text.append(" & ").append(best(cell, result.cells(host), result.hardware().processors()));
      }
      text.append(" \\\\\n");
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
        String.join(" & ", Collections.nCopies(hosts.size(), "CPU-only & Acc (Type) (Rel)")));
    return text.append(" \\\\\n         \\midrule\n").toString();
  }

  private static String cpu(Cell cell, Stream<Cell> column) {
    Energy cpu = cell.cpu();
    if (cpu == null) {
      return MISSING;
    }
    boolean least =
        column.map(Cell::cpu).noneMatch(one -> one != null && one.value() < cpu.value());
    return energy(cpu, least) + (least ? " " : "");
  }

  private static String best(Cell cell, Stream<Cell> column, List<String> processors) {
    Best best = cell.best();
    if (best == null) {
      return MISSING;
    }
    double energy = best.energy().value();
    boolean least =
        column.map(Cell::best).noneMatch(one -> one != null && one.energy().value() < energy);
    return energy(best.energy(), least)
        + (" (\\colorbox{" + color(best.processor(), processors) + "}{")
        + LatexText.escaped(best.processor())
        + ("}) (\\colorbox{" + LEVEL_COLORS.get(EnergyComparison.Level.of(best.percentOfCpu())))
        + ("}{" + LatexText.fixed(best.percentOfCpu(), 0, 2) + "\\%})");
  }

  private static String energy(Energy energy, boolean bold) {
    String number = LatexText.fixed(energy.value(), 2, 4);
    return bold ? "\\textbf{" + number + "}" : number;
  }

  private static String color(String processor, List<String> processors) {
    String known = STUDY_COLORS.get(processor);
    int position = Math.max(0, processors.indexOf(processor));
    return known == null ? OTHER_COLORS.get(position % OTHER_COLORS.size()) : known;
  }
}
