package dev.wattstick.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A command that ran in this process.
 *
 * @param out what it printed
 * @param err what it told on stderr
 */
public record Invocation(int exitCode, String out, String err) {

  public static Invocation of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        WattstickMain.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Invocation(exitCode, out.toString(), err.toString());
  }
}
