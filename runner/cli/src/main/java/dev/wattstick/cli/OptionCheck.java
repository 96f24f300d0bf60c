package dev.wattstick.cli;

import java.util.List;

/**
 * A command, or options that several commands share, that knows more about its values than their
 * types. It is asked before the command runs, so that every wrong value is told at once.
 */
public interface OptionCheck {
  /** A sentence for each wrong value, without its full stop; empty when all are fine. */
  List<String> faults();
}
