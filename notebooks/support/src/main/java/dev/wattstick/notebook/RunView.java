package dev.wattstick.notebook;

import dev.wattstick.analysis.rating.ReadableValue;
import dev.wattstick.record.LatencyStatistics;
import dev.wattstick.record.Measured;
import dev.wattstick.record.RunRecord;
import org.jspecify.annotations.Nullable;

/** A run as a table of names and values; what is missing says why. */
final class RunView {
  private final StringBuilder html = new StringBuilder("<table>\n<tbody>\n");

  private RunView() {}

  static Html of(RunRecord run) {
    RunView view = new RunView();
    view.line("run", run.id() + (run.simulated() ? " (SIMULATED)" : ""));
    view.line("model", run.model().model() + " " + run.model().precision());
    view.line("on", run.environment() + ", " + run.engine().id() + " " + run.engine().version());
    view.line("verdict", run.verdict().value() + ": " + run.verdict().advice());
    view.line("inference", latencies(run.latency().inference()));
    view.line("end to end", latencies(run.latency().endToEnd()));
    view.line("load", nanoseconds(run.phases().loadNs()));
    view.line("first inference", nanoseconds(run.phases().firstInferenceNs()));
    view.line("throughput", measured(run.throughput()));
    view.line("energy per inference", measured(run.energy().perInference()));
    view.line("quality", quality(run));
    return new Html(view.html.append("</tbody>\n</table>").toString());
  }

  private void line(String name, String value) {
    html.append("<tr><th style=\"text-align:left\">")
        .append(name)
        .append("</th><td style=\"text-align:left\">")
        .append(Html.escaped(value))
        .append("</td></tr>\n");
  }

  private static String latencies(LatencyStatistics latency) {
    return "p50 "
        + nanoseconds(latency.p50())
        + " · p90 "
        + nanoseconds(latency.p90())
        + " · p99 "
        + nanoseconds(latency.p99())
        + " of "
        + latency.n()
        + " queries";
  }

  private static String nanoseconds(@Nullable Long nanoseconds) {
    if (nanoseconds == null) {
      return "— (too few queries)";
    }
    ReadableValue value = ReadableValue.of(nanoseconds / 1e9, "seconds");
    return CellText.of(Double.parseDouble(value.text()), 4) + " " + value.unit();
  }

  private static String measured(Measured measured) {
    return measured.value() == null
        ? "— (" + measured.reason() + ")"
        : CellText.of(measured.value(), 4)
            + " "
            + measured.unit()
            + " ("
            + measured.provenance()
            + ")";
  }

  private static String quality(RunRecord run) {
    RunRecord.@Nullable Quality quality = run.quality();
    if (quality == null) {
      return "— (" + run.qualityAbsent() + ")";
    }
    StringBuilder text = new StringBuilder();
    quality
        .metrics()
        .forEach(
            (name, value) ->
                text.append(name).append(' ').append(CellText.of(value, 4)).append(" · "));
    text.append(quality.samples()).append(" samples of ").append(quality.dataset());
    return text + (quality.sanityOnly() ? ": a sanity check, conclude no accuracy from it" : "");
  }
}
