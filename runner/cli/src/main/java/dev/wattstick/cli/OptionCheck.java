package dev.wattstick.cli;

import java.util.List;

/**
 * A command, or options that several commands share, that knows more about its values than their
 * types. It is asked before the command runs, so that every wrong value is reported at once.
 */
public interface OptionCheck {
  /** A sentence for each wrong value, without its full stop; empty when all are fine. */
  List<String> faults();

  /**
   * What only files, data or devices can tell is wrong. It is asked where something else is wrong
   * already, so that all is reported at once; else the command finds it when it runs, and exits as
   * the documentation of exit codes says.
   *
   * @return a sentence for each, as for {@link #faults}; empty where it cannot be looked up
   */
  default List<String> faultsOfData() {
    return List.of();
  }
}
