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
        "rate|DIR is missing",
        "rate x --scale foo|--scale: there is no 'foo'",
        "rate x --mode foo|--mode: there is no 'foo', there are: best,",
        "rate x --references foo|--references: \"foo\"",
        "correlations x --on luck|--on: there is no 'luck', there are: index, value",
        "statistics x --of luck|--of: there is no 'luck', there are: boundaries,",
        "statistics x --of pareto --alpha 3|--alpha is 3.0: give a number between 0 and 1",
        "figures x --out y --formats pdf,gif|--formats: there is no 'gif'",
        "figures x --out y --verdicts good|--verdicts: there is no 'good', there are: ",
        "label x --environment e --model m --out a.gif|--out is a.gif: end it in .pdf, .svg or"
            + " .png",
        "label x --environment e --model m --out a.pdf --date q|'q' is no date such as 2026-12-31",
        "merge x --out y --recipe z|--recipe: there is no 'z', there are: edge-acc-2023, runs",
        "import x --into a/b|--into is 'a/b', which is no name for a database",
        "infer x --out y --engine z|--engine: there is no 'z'",
        "infer x --engine simulated|--engine: simulated devices compute nothing, there are:"
            + " openvino, tflite",
        "infer x --input y|--out is missing",
        "infer x --out|--out needs a value",
        "infer x --out y --out z|--out is given twice: give it once",
        "statistics x --of pareto --alpha p|--alpha is 'p': give a number",
        "jobs --json=yes|--json takes no value",
        "import|--into, PATH are missing",
        "delete foo x|there is no 'foo', there are: database, model, run  (",
        "jbos x --hepl|there is no command 'jbos', did you mean 'jobs'?  (",
        "help jbos|there is no command 'jbos', did you mean 'jobs'?",
        "infer x --out y --threads -1|--threads is -1: give 0 to 1024",
        "run x --batch many|--batch is 'many': give a whole number",
        "demo --mode fast|--mode: there is no 'fast'",
        "serve --port 99999|--port is 99999: give 0 to 65535",
        "notebook --port -1|--port is -1: give 0 to 65535",
        "setup foo|PART: there is no 'foo', there are: notebooks, openvino",
        "jobs --state foo|--state: there is no 'foo'",
        "jobs --limit 0|--limit is 0: give 1 to",
        "jobs --label x|--label is 'x': write NAME=VALUE",
        "jobs --json --format csv|--json and --format csv exclude each other",
        "runs --verdict bad|--verdict: there is no 'bad', there are: ",
        "runs --format xml|--format: there is no 'xml', there are: csv, json, table",
        "wait|JOB is missing",
        "wait x --timeout soon|--timeout is 'soon': write it as 30s, 10m or PT1H",
        "cancel|name jobs, or choose them with --all",
        "cancel x --all|name jobs or choose them by options, not both",
        "cancel --state failed|only queued and running jobs can be cancelled",
        "delete|say what: run, model or database",
        "delete run|RUN is missing",
        "completion fish|SHELL: there is no 'fish'",
        "help foo|there is no command 'foo'"
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
        .contains("there is no 'z'", "--environment, --model are missing");
  }

  @Test
  void anUnknownScaleHidesNoOtherFault() {
    assertThat(
            Invocation.of("rate", "x", "--mode", "foo", "--scale", "bar", "--weights", "nope.json")
                .err())
        .contains("--scale: there is no 'bar'", "--mode: there is no 'foo'")
        .contains("--weights: nope.json is no file")
        .hasLineCount(1);
    assertThat(Invocation.of("rate", "x", "--mode", "mean", "--scale", "bar").err())
        .contains("--scale")
        .doesNotContain("--mode");
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
