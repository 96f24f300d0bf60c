package dev.wattstick.analysis.measured;

import static dev.wattstick.testing.SampleRun.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.record.RunRecord;
import dev.wattstick.record.Verdict;
import dev.wattstick.record.run.RunDirectory;
import dev.wattstick.record.run.Samples;
import dev.wattstick.testing.RunFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredRunsTest {
  private static final String HEADER = "index,start_ns,inference_ns,end_to_end_ns\n";
  @TempDir private Path temp;

  private List<MeasuredRun> written(RunRecord... records) {
    for (RunRecord record : records) {
      RunFolders.write(temp, record, 10, 20);
    }
    return MeasuredRuns.read(temp);
  }

  @Test
  void readsEverySample() {
    RunFolders.write(temp, run("a").record(), 30, 10, 20);
    Samples samples = MeasuredRuns.read(temp).get(0).samples();
    assertThat(samples.latencyNs()).containsExactly(30, 10, 20);
    assertThat(samples.startNs()).containsExactly(5000, 5030, 5040);
  }

  @Test
  void aDirectoryIsAFolderOfOneRun() {
    Path directory = RunFolders.write(temp, run("a").record(), 1);
    assertThat(MeasuredRuns.read(directory)).hasSize(1);
    assertThat(RunDirectory.in(temp)).hasSize(1);
    assertThat(RunDirectory.in(temp.resolve("nowhere"))).isEmpty();
  }

  private void refusesSamples(String samples, String message) {
    Path directory = RunFolders.write(temp, run("a").record(), samples);
    assertThatThrownBy(() -> MeasuredRun.of(new RunDirectory(directory)).samples())
        .isInstanceOf(BadRunException.class)
        .hasMessageContaining("samples.csv.gz")
        .hasMessageContaining(message);
  }

  @Test
  void samplesOfOtherColumnsAreRefused() {
    refusesSamples("index,latency\n1,2\n", "the first line must be index,start_ns");
  }

  @Test
  void aLineOfLessThanFourNumbersIsRefused() {
    refusesSamples(HEADER + "0,1,2,3\n1,2,3\n", "line 3 is not four whole numbers");
  }

  @Test
  void aNegativeOrBrokenNumberIsRefused() {
    refusesSamples(HEADER + "0,1,-2,3\n", "line 2 is not four whole numbers");
  }

  @Test
  void noSampleIsRefused() {
    refusesSamples(HEADER, "at least one query");
  }

  @Test
  void samplesThatEndInTheMiddleAreRefused() throws IOException {
    Path directory = RunFolders.write(temp, run("a").record(), 1, 2, 3);
    Path file = directory.resolve("samples.csv.gz");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 12));
    assertThatThrownBy(() -> MeasuredRun.of(new RunDirectory(directory)).samples())
        .isInstanceOf(BadRunException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void missingSamplesAreTold() throws IOException {
    Path directory = RunFolders.write(temp, run("a").record(), 1);
    Files.delete(directory.resolve("samples.csv.gz"));
    assertThatThrownBy(() -> MeasuredRun.of(new RunDirectory(directory)).samples())
        .isInstanceOf(BadRunException.class)
        .hasMessageContaining("leave it out");
  }

  @Test
  void everyRecordThatDoesNotReadIsTold() throws IOException {
    written(run("good").record());
    for (String name : List.of("one", "two")) {
      Files.writeString(Files.createDirectories(temp.resolve(name)).resolve("run.json"), "{");
    }
    assertThatThrownBy(() -> MeasuredRuns.read(temp))
        .isInstanceOf(BadRunException.class)
        .hasMessageContaining("one/run.json")
        .hasMessageContaining("two/run.json");
  }

  @Test
  void aFolderWithoutRunsIsTold() {
    assertThatThrownBy(() -> MeasuredRuns.read(temp)).hasMessageContaining("holds no run");
  }

  @Test
  void theLatestOfEachKindIsShown() {
    List<MeasuredRun> runs =
        written(
            run("a").finishedAt(Instant.ofEpochSecond(9)).record(),
            run("b").finishedAt(Instant.ofEpochSecond(5)).record(),
            run("c").batch(8).record(),
            run("d").precision("int8").record());
    assertThat(MeasuredRuns.of(runs).shown())
        .extracting(MeasuredRun::name)
        .containsExactly(
            "MobileNetV2 float32 on tflite",
            "MobileNetV2 int8 on tflite",
            "MobileNetV2 float32 on tflite, batch 8");
    assertThat(MeasuredRuns.of(runs).shown().get(0).record().id()).isEqualTo("a");
  }

  @Test
  void runsThatReadAlikeAreToldApart() {
    List<MeasuredRun> runs =
        written(
            run("0190-aaaaaa").record(),
            run("0190-bbbbbb").record(),
            run("0190-cccccc").environment("Laptop CPU").record());
    MeasuredRuns chosen =
        MeasuredRuns.withIds(runs, List.of("0190-bbbbbb", "0190-aaaaaa", "0190-cccccc"));
    assertThat(chosen.shown())
        .extracting(MeasuredRun::name)
        .containsExactly(
            "MobileNetV2 float32 on tflite, Desktop CPU #bbbbbb",
            "MobileNetV2 float32 on tflite, Desktop CPU #aaaaaa",
            "MobileNetV2 float32 on tflite, Laptop CPU");
  }

  @Test
  void unknownIdsAreAllTold() {
    List<MeasuredRun> runs = written(run("a").record());
    assertThatThrownBy(() -> MeasuredRuns.withIds(runs, List.of("a", "x", "y")))
        .isInstanceOf(BadRunException.class)
        .hasMessage("There is no run x, y.");
  }

  @Test
  void otherVerdictsMustBeAskedForAndAreNamed() {
    List<MeasuredRun> runs = written(run("a").verdict(Verdict.Value.QUICK).record());
    assertThat(MeasuredRuns.withVerdicts(runs, Set.of(Verdict.Value.VALID)).shown()).isEmpty();
    assertThat(MeasuredRuns.withVerdicts(runs, Set.of(Verdict.Value.QUICK)).shown().get(0).name())
        .isEqualTo("MobileNetV2 float32 on tflite (QUICK)");
  }
}
