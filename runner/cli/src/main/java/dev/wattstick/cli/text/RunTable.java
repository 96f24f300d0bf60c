package dev.wattstick.cli.text;

import dev.wattstick.record.LatencyStatistics;
import dev.wattstick.record.Measured;
import dev.wattstick.record.RunRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs as a table: what a person wants to know of each at a glance. */
public final class RunTable {
  /** Where the mean is so many times the median, throughput and mean mislead. */
  private static final double DISTURBED = 1.5;

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
    return table + absences(runs) + ExecutionNotes.of(runs);
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
    RunRecord.Trend trend = run.stability().trend();
    boolean unstable =
        run.stability().ratio() != null && !run.stability().stable()
            || trend != null && trend.grows();
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
    for (RunRecord run : runs) {
      disturbance(run.latency().inference(), run.facts().hostNoise())
          .ifPresent(
              sentence ->
                  text.append(run.model().model())
                      .append(" on ")
                      .append(run.engine().id())
                      .append(": ")
                      .append(sentence)
                      .append('\n'));
    }
    return text.toString();
  }

  /**
   * Says that single queries took far longer than most, which throughput and mean then hide.
   *
   * @param noise of the host before the run, 0 is silent; null where it is not known
   */
  static Optional<String> disturbance(LatencyStatistics latency, @Nullable Double noise) {
    Long median = latency.p50();
    if (median == null || latency.mean() < DISTURBED * median) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "DISTURBED: the mean latency, %s, is %.1f times the median, as where other programs"
                + " take the processor%s",
            Units.latency(latency.mean()),
            latency.mean() / median,
            noise == null
                ? ""
                : String.format(
                    Locale.ROOT,
                    "; the host's noise before the run was %.2f (variation of a fixed loop)",
                    noise)));
  }
}
