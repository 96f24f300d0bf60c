package dev.wattstick.analysis.merge;

import dev.wattstick.record.Verdict;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which runs the recipe {@code runs} takes, and what it does with runs that must not be averaged.
 *
 * @param verdicts that may enter; where a row has several, only its best verdict's runs are
 *     averaged
 * @param simulated whether simulated runs may enter; they are marked
 * @param differing what to do when runs of one row differ in fingerprint, engine, model file or
 *     threads
 */
public record RunsSettings(Set<Verdict.Value> verdicts, boolean simulated, Differing differing) {

  /**
   * What becomes of runs of one model and environment that were made under different conditions.
   */
  public enum Differing {
    /** Each kind becomes a row of its own, whose environment says what differs. */
    SEPARATE,
    /** Nothing is merged; the message lists the kinds. */
    REFUSE
  }

  public RunsSettings {
    verdicts = Set.copyOf(verdicts);
  }

  /** VALID runs only, none simulated, different conditions as rows of their own. */
  public static RunsSettings usual() {
    return new RunsSettings(EnumSet.of(Verdict.Value.VALID), false, Differing.SEPARATE);
  }

  /** Also these verdicts. */
  public RunsSettings with(Verdict.Value... more) {
    EnumSet<Verdict.Value> all = EnumSet.copyOf(verdicts);
    all.addAll(Set.of(more));
    return new RunsSettings(all, simulated, differing);
  }

  public RunsSettings withSimulated() {
    return new RunsSettings(verdicts, true, differing);
  }

  public RunsSettings refusingDifferences() {
    return new RunsSettings(verdicts, simulated, Differing.REFUSE);
  }
}
