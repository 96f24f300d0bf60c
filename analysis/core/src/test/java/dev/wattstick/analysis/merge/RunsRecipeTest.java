package dev.wattstick.analysis.merge;

import static dev.wattstick.testing.SampleRun.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.database.Origin;
import dev.wattstick.analysis.database.Property;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.Frames;
import dev.wattstick.record.Provenance;
import dev.wattstick.record.Verdict;
import dev.wattstick.testing.SampleRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsRecipeTest {
  @TempDir Path temp;

  private static Merged merge(RunsSettings settings, SampleRun... runs) {
    RunsRecipe recipe = new RunsRecipe(settings);
    for (SampleRun run : runs) {
      recipe.add(run.record(), "memory");
    }
    return recipe.merged("live");
  }

  private static Frame frame(RunsSettings settings, SampleRun... runs) {
    return merge(settings, runs).databases().get(0).frame();
  }

  private static final RunsSettings USUAL = RunsSettings.usual();

  @Test
  void averagesRunsAndKeepsTheirSpreadIdsAndOrigin() {
    Merged merged =
        merge(
            USUAL,
            run("b").milliseconds(30).accuracy(0.5).energy(2, Provenance.RAPL),
            run("a").milliseconds(10).accuracy(0.5).energy(1, Provenance.RAPL));
    Database database = merged.databases().get(0);
    Frame frame = database.frame();
    assertThat(frame.rowCount()).isEqualTo(1);
    assertThat(frame.texts("model").value(0)).isEqualTo("MobileNetV2");
    assertThat(frame.texts("environment").value(0)).isEqualTo("Desktop CPU");
    assertThat(frame.texts("dataset").value(0)).isEqualTo("imagenet");
    assertThat(frame.numbers("running_time").value(0)).isEqualTo(0.02);
    assertThat(frame.numbers("running_time_min").value(0)).isEqualTo(0.01);
    assertThat(frame.numbers("running_time_max").value(0)).isEqualTo(0.03);
    assertThat(frame.numbers("running_time_n").value(0)).isEqualTo(2);
    assertThat(frame.numbers("approx_USB_power_draw").value(0)).isEqualTo(1.5);
    assertThat(frame.numbers("accuracy_k1").value(0)).isEqualTo(0.5);
    assertThat(frame.numbers("n_runs").value(0)).isEqualTo(2);
    assertThat(frame.texts("run_ids").value(0)).isEqualTo("a;b");
    assertThat(database.origins().of(0, "approx_USB_power_draw"))
        .isEqualTo(new Origin(Provenance.RAPL, "rapl"));
    assertThat(database.origins().of(0, "running_time"))
        .isEqualTo(new Origin(Provenance.METER, "clock, mean latency endToEnd"));
    assertThat(database.history().recipe()).isEqualTo("runs/1");
  }

  @Test
  void hasTheStudysColumnsInTheStudysOrder() {
    Database database = merge(USUAL, run("a").accuracy(0.5)).databases().get(0);
    assertThat(database.studyColumns().names())
        .containsExactly(
            "model",
            "backend",
            "architecture",
            "number_of_operations",
            "number_of_unmapped_operations",
            "total_parameters",
            "trainable_parameters",
            "non_trainable_parameters",
            "running_time",
            "power_draw",
            "validation_size",
            "batch_size",
            "accuracy_k1",
            "fsize",
            "approx_USB_power_draw",
            "task",
            "dataset",
            "environment");
    assertThat(database.metadata().properties())
        .extracting(Property::key)
        .containsExactly("accuracy_k1", "approx_USB_power_draw", "running_time");
  }

  @Test
  void leavesMissingMissing() {
    Frame frame = frame(USUAL, run("a"));
    assertThat(frame.numbers("approx_USB_power_draw").isMissing(0)).isTrue();
    assertThat(frame.numbers("running_time_sd").isMissing(0)).isTrue();
    assertThat(frame.texts("dataset").value(0)).isEqualTo("none");
  }

  @Test
  void doesNotDependOnTheOrderOfTheRuns() {
    SampleRun[] runs = {
      run("a").milliseconds(0.1), run("b").milliseconds(1e9), run("c").milliseconds(0.3)
    };
    Frame one = frame(USUAL, runs[0], runs[1], runs[2]);
    Frame other = frame(USUAL, runs[2], runs[0], runs[1]);
    Frames.assertSame(other, one, one.names());
  }

  @Test
  void takesOnlyValidRunsUnlessAskedForMore() {
    SampleRun quick = run("q").verdict(Verdict.Value.QUICK).milliseconds(99);
    Merged merged = merge(USUAL, run("v"), quick);
    assertThat(merged.databases().get(0).frame().texts("run_ids").value(0)).isEqualTo("v");
    assertThat(merged.dropped().get(0).reason())
        .isEqualTo("its verdict is QUICK; ask for QUICK runs to have it");
    assertThatThrownBy(() -> merge(USUAL, quick))
        .isInstanceOf(BadMergeException.class)
        .hasMessageContaining("No run is left to merge: 1 run is left out because its verdict");
    Frame asked = frame(USUAL.with(Verdict.Value.QUICK), quick);
    assertThat(asked.texts("verdict").value(0)).isEqualTo("QUICK");
  }

  @Test
  void neverAveragesAValidRunWithALesserOne() {
    Merged merged =
        merge(
            USUAL.with(Verdict.Value.QUICK),
            run("v").milliseconds(10),
            run("q").verdict(Verdict.Value.QUICK).milliseconds(99));
    Frame frame = merged.databases().get(0).frame();
    assertThat(frame.numbers("running_time").value(0)).isEqualTo(0.01);
    assertThat(frame.texts("verdict").value(0)).isEqualTo("VALID");
    assertThat(merged.dropped().get(0).reason()).contains("a VALID run of its row is there");
  }

  @Test
  void takesSimulatedRunsOnlyWhenAskedAndSaysSo() {
    SampleRun simulated = run("s").simulated();
    assertThatThrownBy(() -> merge(USUAL, simulated)).hasMessageContaining("simulated");
    Database database = merge(USUAL.withSimulated(), simulated).databases().get(0);
    assertThat(database.frame().texts("simulated").value(0)).isEqualTo("yes");
    Origin origin = database.origins().of(0, "running_time");
    assertThat(origin).isNotNull();
    assertThat(String.valueOf(origin)).contains("SIMULATED");
  }

  @Test
  void neverMixesFingerprints() {
    SampleRun[] runs = {
      run("a").fingerprint("aaaaaaaa1").milliseconds(10),
      run("b").fingerprint("aaaaaaaa2").milliseconds(20)
    };
    Merged merged = merge(USUAL, runs);
    Frame frame = merged.databases().get(0).frame();
    assertThat(frame.texts("environment").value(0)).isEqualTo("Desktop CPU #aaaaaaaa1");
    assertThat(frame.texts("environment").value(1)).isEqualTo("Desktop CPU #aaaaaaaa2");
    assertThat(frame.numbers("running_time").value(1)).isEqualTo(0.02);
    assertThat(merged.notes())
        .contains(
            "MobileNetV2 has runs of 2 kinds in Desktop CPU: Desktop CPU #aaaaaaaa1,"
                + " Desktop CPU #aaaaaaaa2; each is a row of its own.");
    assertThatThrownBy(() -> merge(USUAL.refusingDifferences(), runs))
        .isInstanceOf(BadMergeException.class)
        .hasMessageContaining("different conditions are never averaged")
        .hasMessageContaining("Desktop CPU #aaaaaaaa2");
  }

  @Test
  void neverMixesShapesOrSignatures() {
    Frame shapes =
        frame(USUAL, run("a").shape(1L, 64L), run("b").shape(1L, 512L), run("c").shape(1L, 64L));
    assertThat(shapes.texts("environment").value(0)).isEqualTo("Desktop CPU on [1,512]");
    assertThat(shapes.texts("environment").value(1)).isEqualTo("Desktop CPU on [1,64]");
    assertThat(shapes.rowCount()).isEqualTo(2);

    Frame signatures =
        frame(
            USUAL, run("a").signature("encode", "decode"), run("b").signature("decode", "encode"));
    assertThat(signatures.texts("environment").value(0)).isEqualTo("Desktop CPU on decode");
    assertThat(signatures.texts("environment").value(1)).isEqualTo("Desktop CPU on encode");
  }

  @Test
  void tellsRowsApartByPrecisionBatchAndThreads() {
    Frame frame =
        frame(
            USUAL,
            run("a"),
            run("b").precision("int8"),
            run("c").batch(8).milliseconds(80),
            run("d").threads(4));
    assertThat(
            java.util.stream.IntStream.range(0, 4)
                .mapToObj(
                    row ->
                        frame.texts("model").value(row)
                            + " | "
                            + frame.texts("environment").value(row)))
        .containsExactly(
            "MobileNetV2 | Desktop CPU 1 thread",
            "MobileNetV2 | Desktop CPU 4 threads",
            "MobileNetV2 | Desktop CPU batch 8",
            "MobileNetV2 int8 | Desktop CPU");
    assertThat(frame.numbers("running_time").value(2)).isEqualTo(0.01);
  }

  @Test
  void neverAveragesNumbersOfDifferentProvenance() {
    Merged merged =
        merge(
            USUAL,
            run("a").energy(1, Provenance.ESTIMATED),
            run("b").energy(3, Provenance.METER),
            run("c"));
    Database database = merged.databases().get(0);
    assertThat(database.frame().numbers("approx_USB_power_draw").value(0)).isEqualTo(3);
    assertThat(database.frame().numbers("approx_USB_power_draw_n").value(0)).isEqualTo(1);
    assertThat(database.origins().of(0, "approx_USB_power_draw"))
        .isEqualTo(new Origin(Provenance.METER, "meter"));
    assertThat(merged.notes())
        .anyMatch(note -> note.contains("mean of 1 runs; 1 others have it from a less trusted"));
  }

  @Test
  void takesARunOnce() {
    Merged merged = merge(USUAL, run("a"), run("a"));
    assertThat(merged.databases().get(0).frame().numbers("n_runs").value(0)).isEqualTo(1);
    assertThat(merged.dropped().get(0).reason()).isEqualTo("it was given twice");
  }

  @Test
  void givesADatabaseFolderThatReadsBack() {
    Database database =
        merge(USUAL, run("1e5").fingerprint("12e3").accuracy(0.5), run("2")).databases().get(0);
    DatabaseFolder.write(database, temp.resolve("live"));
    Database back = DatabaseFolder.read(temp.resolve("live"));
    Frames.assertSame(back.frame(), database.frame(), database.frame().names());
    assertThat(back.metadata()).isEqualTo(database.metadata());
  }
}
