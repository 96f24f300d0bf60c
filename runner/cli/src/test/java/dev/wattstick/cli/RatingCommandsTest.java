package dev.wattstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @Test
  void theTableHasTheFrozenHeader() {
    assertThat(WattstickMain.execute("rate", results.toString(), "--out", out.toString())).isZero();
    assertThat(out)
        .content()
        .startsWith("dataset,task,environment,model,metric,value,index,rating\n")
        .contains("imagenet,infer,Desktop CPU,A,running_time,1.0,1.0,");
  }

  @Test
  void confidenceIsALastColumn() {
    int exit =
        WattstickMain.execute("rate", results.toString(), "--confidence", "--out", out.toString());
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
    assertThat(WattstickMain.execute(rate)).isOne();
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
    assertThat(WattstickMain.execute(rate)).isZero();
    String[] written = java.util.Arrays.copyOf(rate, rate.length + 2);
    written[rate.length] = "--out";
    written[rate.length + 1] = out.toString();
    assertThat(WattstickMain.execute(written)).isZero();
    assertThat(out).content().contains("running_time").doesNotContain("compound");
  }

  @Test
  void aStatisticIsATable() {
    String[] statistics = {
      "statistics", results.toString(), "--of", "variability", "--out", out.toString()
    };
    assertThat(WattstickMain.execute(statistics)).isZero();
    assertThat(out).content().contains("imagenet,infer,Desktop CPU,A,running_time,2,1.0,0.0,0.0");
    assertThat(WattstickMain.execute("statistics", results.toString(), "--of", "luck"))
        .isEqualTo(2);
  }

  @Test
  void severalDatabasesAreMergedIntoOneNewFolder() {
    Path made = temp.resolve("made");
    String[] merge = {"merge", results.toString(), "--out", made.toString()};
    assertThat(WattstickMain.execute(merge)).isZero();
    assertThat(made.resolve("classification_database/database.csv")).exists();
    // And into the same once more.
    assertThat(WattstickMain.execute(merge)).isZero();
    assertThat(made).isDirectoryContaining("glob:**/classification_database");
  }

  @Test
  void aDiskThatRefusesIsAFailureAndNotACrash() throws IOException {
    Files.writeString(temp.resolve("file"), "no folder");
    String[] merge = {"merge", results.toString(), "--out", temp.resolve("file/x").toString()};
    assertThat(WattstickMain.execute(merge)).isOne();
    assertThat(temp.resolve("file")).hasContent("no folder");
  }
}
