package dev.wattstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that rate, from their arguments to their files. */
class RatingCommandsTest {
  private static final String ROWS =
      "log_name,model,backend,architecture,running_time,power_draw,accuracy_k1\n"
          + "infer_classification_1,A,tf_cpu,Core i7-6700,1,1,0.5\n"
          + "infer_classification_2,A,tf_cpu,Core i7-6700,1,1,0.5\n"
          + "infer_classification_3,B,tf_cpu,Core i7-6700,2,3,0.6\n";
  private static final String PROPERTIES =
      "{\"running_time\":{\"weight\":1},\"accuracy_k1\":{\"weight\":1,\"maximize\":true}}";

  @TempDir Path temp;
  private Path results = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void write() throws IOException {
    results = temp.resolve("runs.csv");
    out = temp.resolve("out.csv");
    Files.writeString(results, ROWS);
  }

  private static int run(String... arguments) {
    return Invocation.of(arguments).exitCode();
  }

  @Test
  void theTableHasTheFrozenHeader() {
    assertThat(run("rate", results.toString(), "--out", out.toString())).isZero();
    assertThat(out)
        .content()
        .startsWith("dataset,task,environment,model,metric,value,index,rating\n")
        .contains("imagenet,infer,Desktop CPU,A,running_time,1.0,1.0,");
  }

  @Test
  void confidenceIsALastColumn() {
    int exit = run("rate", results.toString(), "--confidence", "--out", out.toString());
    assertThat(exit).isZero();
    assertThat(out)
        .content()
        .contains("index,rating,confidence\n")
        .containsPattern("Desktop CPU,A,running_time,1\\.0,1\\.0,\\d,1\\.0\n")
        .containsPattern("Desktop CPU,B,running_time,2\\.0,0\\.5,\\d,\n");
  }

  @Test
  void aFolderThatDoesNotTellItsRunsNeedsToBeTold() throws IOException {
    Path folder = folder();
    String[] rate = {"rate", folder.toString(), "--confidence", "--out", out.toString()};
    assertThat(run(rate)).isOne();
    assertThat(out).doesNotExist();
  }

  private Path folder() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("database"));
    Files.writeString(
        folder.resolve("database.csv"),
        "model,environment,task,dataset,running_time,accuracy_k1\nA,e,t,d,1,0.5\nB,e,t,d,2,0.6\n");
    Files.writeString(folder.resolve("meta_properties.json"), PROPERTIES);
    return folder;
  }

  @Test
  void whereAllWeightsAreZeroThereIsNoCompoundToSumUp() throws IOException {
    Path weights = temp.resolve("weights.json");
    Files.writeString(weights, "{\"running_time\":0,\"accuracy_k1\":0}");
    String[] rate = {
      "rate", folder().toString(), "--scale", "strep-2025", "--weights", weights.toString()
    };
    assertThat(run(rate)).isZero();
    String[] written = java.util.Arrays.copyOf(rate, rate.length + 2);
    written[rate.length] = "--out";
    written[rate.length + 1] = out.toString();
    assertThat(run(written)).isZero();
    assertThat(out).content().contains("running_time").doesNotContain("compound");
  }

  @Test
  void aStatisticIsATable() {
    String[] statistics = {
      "statistics", results.toString(), "--of", "variability", "--out", out.toString()
    };
    assertThat(run(statistics)).isZero();
    assertThat(out).content().contains("imagenet,infer,Desktop CPU,A,running_time,2,1.0,0.0,0.0");
    assertThat(run("statistics", results.toString(), "--of", "luck")).isEqualTo(2);
  }

  @Test
  void severalDatabasesAreMergedIntoOneNewFolder() {
    Path made = temp.resolve("made");
    String[] merge = {"merge", results.toString(), "--out", made.toString()};
    assertThat(run(merge)).isZero();
    assertThat(made.resolve("classification_database/database.csv")).exists();
    // And into the same once more, which is asked for.
    Invocation again = Invocation.of(merge);
    assertThat(again.exitCode()).isOne();
    assertThat(again.err()).contains("classification_database is there already", "--replace");
    assertThat(run("merge", results.toString(), "--out", made.toString(), "--replace")).isZero();
    assertThat(made).isDirectoryContaining("glob:**/classification_database");
  }

  @Test
  void whatIsWrittenIsToldInALineOrTwo() throws IOException {
    Invocation rate = Invocation.of("rate", results.toString(), "--out", out.toString());
    assertThat(rate.out())
        .contains("written: " + out + ": ratings of 2 rows of classification_database")
        .containsPattern("letters: [A-E] 1, [A-E] 1")
        .hasLineCount(2);
    Path csv = temp.resolve("statistics.csv");
    Invocation statistics =
        Invocation.of(
            "statistics", results.toString(), "--of", "variability", "--out", csv.toString());
    assertThat(statistics.out()).startsWith("written: " + csv + ": ").hasLineCount(1);
    assertThat(Files.readAllLines(csv)).hasSizeGreaterThan(1);
  }

  @Test
  void figuresHaveTheIndicesOfARatingWithTheSameOptions() throws IOException {
    Path made = temp.resolve("made");
    assertThat(run("merge", results.toString(), "--out", made.toString())).isZero();
    String database = made.resolve("classification_database").toString();
    Path weights = temp.resolve("weights.json");
    Files.writeString(weights, "{\"accuracy_k1\":9}");
    String[] rate = {"rate", database, "--out", out.toString()};
    assertThat(run(onOwnScale(rate, weights))).isZero();
    String rated =
        Files.readAllLines(out).stream()
            .filter(line -> line.startsWith("imagenet,infer,Desktop CPU,B,compound,"))
            .findFirst()
            .orElseThrow();
    String folder = temp.resolve("figures").toString();
    String[] figures = {
      "figures", database, "--only", "environment_compound", "--formats", "csv", "--out", folder
    };
    assertThat(run(onOwnScale(figures, weights))).isZero();
    assertThat(temp.resolve("figures/environment_compound.csv"))
        .content()
        .contains("1,Desktop CPU,B," + rated.split(",", -1)[6] + ",B\n");
    Invocation wrong = Invocation.of("figures", database, "--out", folder, "--mode", "x");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("--mode: there is no 'x'");
    Files.writeString(weights, "{\"accuracy_kk\":9}");
    assertThat(Invocation.of(onOwnScale(figures, weights)).err())
        .isEqualTo(Invocation.of(onOwnScale(rate, weights)).err())
        .contains("Weight of unknown metric accuracy_kk");
  }

  private static String[] onOwnScale(String[] command, Path weights) {
    return Stream.concat(
            Stream.of(command),
            Stream.of("--scale", "strep-2025", "--mode", "median", "--weights", weights.toString()))
        .toArray(String[]::new);
  }

  @Test
  void aLabelSaysWhereItIs() throws IOException {
    Path label = temp.resolve("label.svg");
    Invocation made =
        Invocation.of(
            "label",
            folder().toString(),
            "--environment",
            "e",
            "--model",
            "A",
            "--out",
            label.toString());
    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(made.out()).startsWith("written: " + label + ": A on e, ").hasLineCount(1);
    assertThat(label).exists();
  }

  @Test
  void aLabelOfWhatTheDatabaseDoesNotHaveIsWrongUsage() throws IOException {
    String label = temp.resolve("label.svg").toString();
    String[] unknown = {
      "label", folder().toString(), "--environment", "vm", "--model", "Z", "--out", label
    };
    Invocation wrong = Invocation.of(unknown);
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .contains("--environment: there is no 'vm', there are: e; --model: there is no 'Z'")
        .hasLineCount(1);
    unknown[unknown.length - 1] = "label.gif";
    assertThat(Invocation.of(unknown).err())
        .contains("--out is label.gif", "--environment: there is no 'vm'");
    assertThat(Path.of(label)).doesNotExist();
  }

  @Test
  void aBaselineThatNoRowHasIsWrongUsage() {
    Invocation wrong =
        Invocation.of("statistics", results.toString(), "--of", "effects", "--baseline", "nope");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("--baseline: there is no 'nope', there are: ");
  }

  @Test
  void tablesComeAsJsonToo() {
    Invocation json = Invocation.of("rate", results.toString(), "--json");
    assertThat(json.out())
        .contains("\"items\"", "\"metric\" : \"running_time\"", "\"letter\" : \"A\"")
        .doesNotContain("confidence");
    assertThat(Invocation.of("rate", results.toString(), "--format", "table").out())
        .containsSubsequence("dataset", "environment", "model", "compound", "index", "A", "B");
    assertThat(
            Invocation.of("statistics", results.toString(), "--of", "variability", "--json").out())
        .contains("\"items\"", "\"metric\"");
  }

  @Test
  void aFigureThatThereIsNotIsWrongUsage() {
    Path made = temp.resolve("made");
    assertThat(run("merge", results.toString(), "--out", made.toString())).isZero();
    String database = made.resolve("classification_database").toString();
    Invocation figures =
        Invocation.of("figures", database, "--only", "nope", "--out", temp.resolve("f").toString());
    assertThat(figures.exitCode()).isEqualTo(2);
    assertThat(figures.err()).contains("--only: there is no 'nope'");
    Invocation twice =
        Invocation.of("figures", database, "--only", "nope", "--formats", "gif", "--out", "f");
    assertThat(twice.exitCode()).isEqualTo(2);
    assertThat(twice.err())
        .contains("--formats: there is no 'gif'", "--only: there is no 'nope'")
        .hasLineCount(1);
    assertThat(temp.resolve("f")).doesNotExist();
  }

  @Test
  void aDiskThatRefusesIsAFailureAndNotACrash() throws IOException {
    Files.writeString(temp.resolve("file"), "no folder");
    String[] merge = {"merge", results.toString(), "--out", temp.resolve("file/x").toString()};
    assertThat(run(merge)).isOne();
    assertThat(temp.resolve("file")).hasContent("no folder");
  }
}
