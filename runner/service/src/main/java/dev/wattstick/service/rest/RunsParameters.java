package dev.wattstick.service.rest;

import dev.wattstick.analysis.merge.RunsSettings;
import dev.wattstick.record.Verdict;
import dev.wattstick.service.fault.Faults;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads which runs a database of runs shall have. */
final class RunsParameters {
  private static final List<String> VERDICTS =
      Arrays.stream(Verdict.Value.values()).map(Verdict.Value::name).toList();

  private RunsParameters() {}

  /**
   * @param verdicts separated by commas; null for VALID only
   * @param simulated {@code true} to have simulated runs
   * @return null where nothing is asked for
   */
  static @Nullable RunsSettings read(
      @Nullable String verdicts, @Nullable String simulated, Faults faults) {
    if (verdicts == null && simulated == null) {
      return null;
    }
    RunsSettings usual = RunsSettings.usual();
    return new RunsSettings(
        verdicts == null ? usual.verdicts() : verdicts(verdicts, faults),
        truth("/simulated", simulated, faults),
        usual.differing());
  }

  private static Set<Verdict.Value> verdicts(String text, Faults faults) {
    EnumSet<Verdict.Value> verdicts = EnumSet.noneOf(Verdict.Value.class);
    for (String part : text.split(",", -1)) {
      String name = part.strip().toUpperCase(Locale.ROOT);
      if (VERDICTS.contains(name)) {
        verdicts.add(Verdict.Value.valueOf(name));
      } else {
        faults.unknown("/verdicts", "verdict", part.strip(), VERDICTS);
      }
    }
    return verdicts;
  }

  /** False where nothing is said. */
  static boolean truth(String pointer, @Nullable String text, Faults faults) {
    if (text != null && !text.equals("true") && !text.equals("false")) {
      faults.add(pointer, "must be true or false, is '" + text + "'");
    }
    return "true".equals(text);
  }
}
