package dev.wattstick.analysis.intake;

import static dev.wattstick.analysis.intake.MonitoringDirectories.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.testing.Published;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
  private static final String RUNS = "log_name,model,backend,running_time,power_draw\n";
  @TempDir Path temp;

  private AbstractThrowableAssert<?, ? extends Throwable> refused(Path... sources) {
    return assertThatThrownBy(() -> Intake.open(List.of(sources)))
        .isInstanceOf(BadDataException.class);
  }

  @Test
  void takesACheckoutOfTheStudy() {
    Imported imported = Intake.open(List.of(Published.folder()));
    assertThat(imported.results()).hasSize(8);
    assertThat(imported.results().stream().mapToInt(set -> set.runs().rowCount()).sum())
        .isEqualTo(342 + 61 + 2);
    assertThat(imported.databases())
        .extracting(database -> database.name())
        .containsExactly("classification_database", "segmentation_database");
    assertThat(imported.report().rows()).isEqualTo(342 + 61 + 2 + 155 + 18);
    assertThat(imported.report().dropped())
        .hasSize(3)
        .allSatisfy(dropped -> assertThat(dropped.name()).contains("batchsize_comparison_results"));
  }

  @Test
  void takesMonitoringDirectoriesWithTheNamesOfTheirCheckout() {
    MonitoringDirectories.names(temp);
    MonitoringDirectories.classification(temp.resolve("results"), "infer_classification_2");
    MonitoringDirectories.classification(temp.resolve("results"), "infer_classification_1");
    Imported imported = Intake.open(List.of(temp));
    assertThat(imported.results()).hasSize(1);
    ResultSet set = imported.results().get(0);
    assertThat(set.name()).isEqualTo("results");
    assertThat(set.runs().texts("log_name").value(0)).isEqualTo("infer_classification_1");
    assertThat(set.runs().texts("architecture").value(1)).isEqualTo("Core i7-6700");
    assertThat(imported.report().taken())
        .containsExactly(
            new IntakeReport.Taken(temp + "/results", IntakeReport.Kind.MONITORING_DIRECTORIES, 2));
  }

  @Test
  void takesASingleMonitoringDirectory() {
    Path folder = MonitoringDirectories.classification(temp, "infer_classification_1");
    Imported imported = Intake.open(List.of(folder));
    assertThat(imported.results().get(0).runs().rowCount()).isEqualTo(1);
  }

  @Test
  void takesCsvFilesOfRunsAndOfDatabases() {
    write(temp, "runs.csv", RUNS + "infer_classification_1,A,tf_cpu,0.5,\n");
    write(temp, "merged.csv", "model,environment,task,dataset,x\nA,X CPU,infer,d,1\n");
    Imported imported = Intake.open(List.of(temp.resolve("runs.csv"), temp.resolve("merged.csv")));
    assertThat(imported.results().get(0).name()).isEqualTo("runs");
    assertThat(imported.databases().get(0).name()).isEqualTo("merged");
  }

  @Test
  void refusesACsvWithoutItsColumnsOrWithRunsTwice() {
    write(temp, "runs.csv", "log_nam,model,backend,running_time,power_draw\na,A,b,1,1\n");
    refused(temp.resolve("runs.csv"))
        .hasMessageContaining("runs.csv is no table of runs")
        .hasMessageContaining("'log_name' is missing. Did you mean 'log_nam'?");
    write(temp, "twice.csv", RUNS + "a,A,b,1,1\nb,A,b,1,1\na,A,b,1,1\n");
    refused(temp.resolve("twice.csv")).hasMessageContaining("rows 0 and 2 are both a");
    write(temp, "types.csv", RUNS + "a,A,b,quick,1\n");
    refused(temp.resolve("types.csv")).hasMessageContaining("'quick' is no number");
  }

  @Test
  void tellsEveryDamagedFileAtOnce() throws Exception {
    write(temp, "a.csv", RUNS + "a,A,b,quick,1\n");
    write(temp, "good.csv", RUNS + "a,A,b,2,1\n");
    Files.write(temp.resolve("b.pkl"), new byte[] {(byte) 0x80, 5, '.'});
    write(temp.resolve("infer_classification_1"), "config.json", "[");
    refused(temp)
        .hasMessageContaining("is not imported")
        .hasMessageContaining("a.csv")
        .hasMessageContaining("b.pkl")
        .hasMessageContaining("config.json");
  }

  @Test
  void tellsEverySourceThatIsRefused() {
    refused(temp.resolve("none"), temp.resolve("nothing.pkl"))
        .hasMessageContaining("none does not exist")
        .hasMessageContaining("nothing.pkl does not exist");
  }

  @Test
  void refusesWhatHoldsNoMeasurements() {
    write(temp, "notes.txt", "hello");
    refused(temp).hasMessageContaining("holds no measurements");
    refused(temp.resolve("notes.txt")).hasMessageContaining("is none of .pkl, .csv");
  }

  @Test
  void refusesARunThatIsNoRecord() {
    write(temp.resolve("infer_classification_1"), "run.json", "{\"schemaVersion\": 1}");
    refused(temp).hasMessageContaining("run.json is no run record");
  }

  @Test
  void doesNotFollowLinksToFolders() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("data"));
    write(folder, "runs.csv", RUNS + "a,A,b,2,1\n");
    Files.createSymbolicLink(folder.resolve("again"), folder);
    Imported imported = Intake.open(List.of(folder));
    assertThat(imported.results()).hasSize(1);
    assertThat(imported.report().dropped().get(0).reason()).contains("link to a folder");
  }

  @Test
  void refusesWhatIsNoFile() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("looks.pkl"));
    Files.createDirectory(folder.resolve("inner.csv"));
    assertThatThrownBy(() -> Intake.open(List.of(folder)))
        .isInstanceOf(BadIntakeException.class)
        .hasMessageContaining("holds no measurements");
    assertThatThrownBy(() -> TableFile.read(folder))
        .isInstanceOf(BadIntakeException.class)
        .hasMessageContaining("is no regular file");
    assertThatThrownBy(() -> Archive.unpack(folder, temp, ArchiveLimits.DEFAULT))
        .isInstanceOf(BadIntakeException.class)
        .hasMessageContaining("is no regular file");
  }
}
