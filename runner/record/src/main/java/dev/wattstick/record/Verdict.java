package dev.wattstick.record;

import java.util.List;

/**
 * Whether a run may be trusted, and why.
 *
 * @param value the verdict
 * @param conditions every condition that was looked at, met or not
 * @param advice one sentence: what to do for a better verdict, or that nothing is to be done
 */
public record Verdict(Value value, List<Condition> conditions, String advice) {

  /** VALID enters a database; QUICK only when asked for; the others say why not. */
  public enum Value {
    VALID,
    INVALID,
    QUICK,
    UNSTABLE
  }

  /**
   * One condition.
   *
   * @param name for example {@code minimum-queries}
   * @param met whether it holds
   * @param detail what was found and what was demanded
   */
  public record Condition(String name, boolean met, String detail) {}
}
