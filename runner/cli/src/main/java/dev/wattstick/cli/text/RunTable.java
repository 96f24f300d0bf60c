package dev.wattstick.cli.text;

import dev.wattstick.record.LatencyStatistics;
import dev.wattstick.record.Measured;
import dev.wattstick.record.RunRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs as a table: what a person wants to know of each at a glance. */
public final class RunTable {
  private RunTable() {}

  /** Without ratings. */
  public static String of(List<RunRecord> runs) {
    return of(runs, Map.of());
  }

  /**
   * @param letters compound letter by run id; a run without one has a dash
   */
  public static String of(List<RunRecord> runs, Map<String, String> letters) {
    TextTable table =
        new TextTable(
            "model",
            "engine",
            "precision",
            ">p50",
            ">p90",
            ">throughput",
            ">top-1",
            "energy",
            "rating",
            "verdict");
    for (RunRecord run : runs) {
      LatencyStatistics latency = run.latency().inference();
      table.row(
          run.model().model() + (run.simulated() ? " (SIMULATED)" : ""),
          run.engine().id(),
          precision(run),
          Units.latency(latency.p50()),
          Units.latency(latency.p90()),
          run.throughput().value() == null
              ? "—"
              : Units.significant(run.throughput().value()) + " /s",
          top1(run),
          energy(run.energy().perInference()),
          letters.getOrDefault(run.id(), "—"),
          verdict(run));
    }
    return table + absences(runs);
  }

  /** Of the file; with what the engine computes in where that is another. */
  private static String precision(RunRecord run) {
    String file = run.model().precision();
    String computed = run.acceleration().computePrecision();
    return file.equals("float32") && computed != null && !computed.equals("f32")
        ? file + " (as " + computed + ")"
        : file;
  }

  private static String top1(RunRecord run) {
    RunRecord.@Nullable Quality quality = run.quality();
    return quality == null ? "—" : Units.percent(quality.metrics().get("accuracy_k1"));
  }

  private static String energy(Measured energy) {
    return energy.value() == null
        ? "—"
        : String.format(Locale.ROOT, "%.3g J %s", energy.value(), energy.provenance());
  }

  private static String verdict(RunRecord run) {
    boolean unstable = run.stability().ratio() != null && !run.stability().stable();
    String value = run.verdict().value().name();
    return unstable && !value.equals("UNSTABLE") ? value + ", unstable" : value;
  }

  /** What a dash in the table means: each reason once. */
  private static String absences(List<RunRecord> runs) {
    StringBuilder text = new StringBuilder();
    runs.stream()
        .map(run -> run.energy().perInference().reason())
        .filter(reason -> reason != null)
        .distinct()
        .forEach(reason -> text.append("no energy: ").append(reason).append('\n'));
    runs.stream()
        .filter(run -> run.quality() == null && run.qualityAbsent() != null)
        .map(run -> run.qualityAbsent())
        .distinct()
        .forEach(reason -> text.append("no top-1: ").append(reason).append('\n'));
    runs.stream()
        .map(RunRecord::quality)
        .filter(quality -> quality != null && quality.sanityOnly())
        .map(quality -> quality.dataset() + " (" + quality.samples() + " samples)")
        .distinct()
        .forEach(
            name ->
                text.append("top-1 on ")
                    .append(name)
                    .append(" is a sanity check: conclude no accuracy from it\n"));
    return text.toString();
  }
}
