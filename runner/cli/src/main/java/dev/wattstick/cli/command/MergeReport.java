package dev.wattstick.cli.command;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.History;
import dev.wattstick.analysis.intake.IntakeReport;
import dev.wattstick.analysis.results.Merging;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** What a merge took, what it left out and why, in lines. */
final class MergeReport {
  private MergeReport() {}

  static String of(Merging.Outcome outcome) {
    StringJoiner lines = new StringJoiner("\n");
    for (History.Source source : outcome.merged().sources()) {
      lines.add("taken:   " + source.runs() + " rows of " + source.name());
    }
    Map<String, Integer> reasons = new LinkedHashMap<>();
    for (History.Dropped dropped : outcome.merged().dropped()) {
      reasons.merge(dropped.reason(), 1, Integer::sum);
    }
    for (IntakeReport.Dropped dropped : outcome.report().dropped()) {
      reasons.merge(dropped.name() + ": " + dropped.reason(), 1, Integer::sum);
    }
    reasons.forEach((reason, count) -> lines.add("dropped: " + count + " × " + reason));
    outcome.merged().notes().forEach(note -> lines.add("note:    " + note));
    for (Database database : outcome.merged().databases()) {
      lines.add("made:    " + database.name() + ", " + database.frame().rowCount() + " rows");
    }
    return lines.toString();
  }
}
