package dev.wattstick.cli.text;

import java.io.PrintStream;

/**
 * One line of progress on stderr: rewritten in place on a terminal; elsewhere, where a rewritten
 * line would be noise, only {@link #done} and {@link #note} print.
 */
public final class ProgressLine {
  private final PrintStream stream;
  private final boolean terminal;

  public ProgressLine(PrintStream stream, boolean terminal) {
    this.stream = stream;
    this.terminal = terminal;
  }

  /** On stderr; in place when a terminal is there. */
  public static ProgressLine onStderr() {
    return new ProgressLine(System.err, Boolean.getBoolean("wattstick.terminal"));
  }

  /** What happens now; overwritten by the next call. */
  public void show(String text) {
    if (terminal) {
      stream.print("\r\033[K" + Printable.inLine(text));
      stream.flush();
    }
  }

  /** A new step of the work: in place on a terminal, a line of its own elsewhere. */
  public void step(String text) {
    if (terminal) {
      show(text);
    } else {
      note(text);
    }
  }

  /** A line that stays. */
  public void note(String text) {
    stream.println((terminal ? "\r\033[K" : "") + Printable.lines(text));
    stream.flush();
  }

  /** Ends the line in place. */
  public void clear() {
    if (terminal) {
      stream.print("\r\033[K");
      stream.flush();
    }
  }
}
