package dev.wattstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong usage: exit code 2, one line, and nothing is done. */
class UsageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "rate --hepl|unknown option '--hepl', did you mean '--help'?",
        "rate --dip=3 x|unknown option '--dip'",
        "jbos|there is no command 'jbos', did you mean 'jobs'?",
        "doctor x|one argument too many: 'x'",
        "rate|Missing required parameter: 'DIR'",
        "rate x --scale foo|--scale: there is no 'foo'",
        "rate x --mode foo|--mode: \"foo\"",
        "rate x --references foo|--references: \"foo\"",
        "correlations x --on luck|--on",
        "statistics x --of luck|--of",
        "statistics x --of pareto --alpha 3|--alpha is 3.0: give a number between 0 and 1",
        "figures x --out y --formats pdf,gif|--formats: there is no 'gif'",
        "figures x --out y --verdicts good|--verdicts",
        "label x --environment e --model m --out a.gif|--out is a.gif: end it in .pdf, .svg or"
            + " .png",
        "label x --environment e --model m --out a.pdf --date q|'q' is no date such as 2026-12-31",
        "merge x --out y --recipe z|there is no recipe 'z'",
        "import x --into a/b|--into is 'a/b', which is no name for a database",
        "infer x --out y --engine z|--engine: there is no 'z'",
        "infer x --out y --threads -1|--threads is -1: give 0 to 1024",
        "run x --batch many|'many' is not an int",
        "demo --mode fast|--mode: there is no 'fast'",
        "serve --port 99999|--port is 99999: give 0 to 65535",
        "notebook --port -1|--port is -1: give 0 to 65535",
        "setup foo|expected one of [OPENVINO, NOTEBOOKS]",
        "jobs --state foo|--state: there is no 'foo'",
        "jobs --limit 0|--limit is 0: give 1 to",
        "jobs --label x|--label is 'x': write NAME=VALUE",
        "jobs --json --format csv|--json and --format csv exclude each other",
        "runs --verdict bad|--verdict",
        "runs --format xml|--format",
        "wait|Missing required parameter: 'JOB'",
        "wait x --timeout soon|--timeout is 'soon': write it as 30s, 10m or PT1H",
        "cancel|name jobs, or choose them with --all",
        "cancel x --all|name jobs or choose them by options, not both",
        "cancel --state failed|only queued and running jobs can be cancelled",
        "delete|say what: run, model or database",
        "delete run|Missing required parameter: 'RUN'",
        "completion fish|SHELL: there is no 'fish'",
        "help foo|Unknown subcommand 'foo'"
      })
  void isToldInOneLine(String line, String told) {
    Invocation wrong = Invocation.of(line.split(" "));
    assertThat(wrong.exitCode()).as(line).isEqualTo(2);
    assertThat(wrong.err()).contains(told).hasLineCount(1);
    assertThat(wrong.out()).isEmpty();
  }

  @Test
  void everyFaultIsToldAtOnce() {
    Invocation wrong =
        Invocation.of(
            "label", "x", "--out", "a.gif", "--dpi", "5", "--theme", "dark", "--date", "q",
            "--scale", "z");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .contains("--dpi is 5: give 30 to 1200", "there is no 'dark'", "'q' is no date", "a.gif")
        .contains("there is no 'z'", "'--environment=E'", "'--model=M'");
  }

  @Test
  void whatIsMissingIsNotToldWhereAnOptionIsMisspelt() {
    assertThat(Invocation.of("merge", "x", "--otu", "y").err())
        .contains("unknown option '--otu', did you mean '--out'?")
        .doesNotContain("Missing");
  }

  @Test
  void withoutACommandTheHelpIsShown() {
    Invocation nothing = Invocation.of();
    assertThat(nothing.exitCode()).isEqualTo(2);
    assertThat(nothing.err()).contains("Usage: wattstick", "a command is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "help", "rate --help", "help rate", "delete run -h"})
  void helpIsNoFault(String line) {
    Invocation help = Invocation.of(line.split(" "));
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).startsWith("Usage: wattstick");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "rate --version", "delete run --version", "jobs -V"})
  void everyCommandTellsTheVersion(String line) {
    Invocation version = Invocation.of(line.split(" "));
    assertThat(version.exitCode()).as(Arrays.toString(line.split(" "))).isZero();
    assertThat(version.out()).startsWith("wattstick ");
  }
}
