package dev.wattstick.plot.figure.field;

import static dev.wattstick.testing.SampleRun.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.merge.RunsSettings;
import dev.wattstick.analysis.results.Merging;
import dev.wattstick.plot.figure.ComputedFigure;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureException;
import dev.wattstick.plot.figure.FigureFolders;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigurePoints;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.record.Verdict;
import dev.wattstick.testing.RunFolders;
import dev.wattstick.testing.SampleRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of run directories, and how these are found. */
class RunFiguresTest {
  private static final String NAME = "MobileNetV2 float32 on tflite";
  @TempDir private Path temp;
  private Path runs = Path.of("runs");

  @BeforeEach
  void folder() {
    runs = temp.resolve("home/runs");
  }

  private static <R> ComputedFigure<R> computed(Figure<R> figure, FigureSource source) {
    return (ComputedFigure<R>) figure.compute(source);
  }

  private void write(SampleRun run, long... latencyNs) {
    RunFolders.write(runs, run.record(), latencyNs);
  }

  private static FigureSource source(FigureFolders folders) {
    return FigureSource.of(folders.inputs(List.of()));
  }

  private FigureSource source(RunsSettings settings) {
    return source(new FigureFolders(settings).add(runs));
  }

  private static long[] every(long ns, int count) {
    long[] latencies = new long[count];
    Arrays.fill(latencies, ns);
    return latencies;
  }

  @Test
  void theDistributionHasEveryQueryAndThePercentilesOfTheRecord() {
    write(run("a").percentiles(2_000_000, 5_000_000), 3_000_000, 1_000_000, 2_000_000, 4_000_000);
    FigurePoints data = FigurePoints.of(new LatencyCurves(), source(RunsSettings.usual()));
    assertThat(data.xs(1, NAME)).containsExactly(1, 2, 3, 4);
    assertThat(data.ys(1, NAME)).containsExactly(0.25, 0.5, 0.75, 1);
    assertThat(data.xs(2, NAME)).containsExactly(0.25, 0.5, 0.75);
    String marks = NAME + ", percentiles of the record";
    assertThat(data.xs(1, marks)).containsExactly(2, 5);
    assertThat(data.ys(1, marks)).containsExactly(0.5, 0.9);
  }

  @Test
  void loadIsRelativeToTheFirstWindow() {
    long[] latencies = every(10_000_000, 300);
    Arrays.fill(latencies, 100, 300, 20_000_000);
    write(run("a"), latencies);
    FigurePoints data = FigurePoints.of(new SustainedLoad(), source(RunsSettings.usual()));
    assertThat(data.xs(1, NAME)).containsExactly(1, 2, 3, 4, 5);
    assertThat(data.ys(1, NAME)).containsExactly(1, 2, 2, 2, 2);
    assertThat(data.ys(2, NAME)).containsExactly(1, 2, 2, 2, 2);
  }

  @Test
  void aShortRunHasNoWindowsAndIsNamed() {
    write(run("a"), every(10_000_000, 200));
    write(run("b").precision("int8"), 1, 2, 3);
    assertThat(computed(new SustainedLoad(), source(RunsSettings.usual())).result().notes())
        .containsExactly("Too short for two windows of 50 queries: MobileNetV2 int8 on tflite.");
  }

  @Test
  void moreRunsThanColoursAreCounted() {
    for (int threads = 1; threads <= 10; threads++) {
      write(run("r" + threads).environment("Box CPU " + threads), 1, 2);
    }
    assertThat(computed(new LatencyCurves(), source(RunsSettings.usual())).result().notes())
        .containsExactly("2 more runs are not shown; name those to show.");
  }

  @Test
  void otherVerdictsAndSimulatedRunsMustBeAskedFor() {
    write(run("a").verdict(Verdict.Value.QUICK), 1, 2);
    write(run("b").simulated(), 1, 2);
    RunsSettings usual = RunsSettings.usual();
    assertThat(new LatencyCurves().compute(source(usual)))
        .isInstanceOf(FigureOutcome.Nothing.class);
    ComputedFigure<?> quick =
        computed(new LatencyCurves(), source(usual.with(Verdict.Value.QUICK)));
    assertThat(quick.points().get(0).series()).isEqualTo(NAME + " (QUICK)");
    assertThat(quick.simulated()).isFalse();
    assertThat(computed(new LatencyCurves(), source(usual.withSimulated())).simulated()).isTrue();
  }

  @Test
  void aRunThatIsNamedIsShownWhateverItsVerdict() {
    write(run("a").verdict(Verdict.Value.UNSTABLE), 1, 2);
    FigureFolders folders = new FigureFolders(RunsSettings.usual()).add(runs);
    FigureSource source = FigureSource.of(folders.inputs(List.of("a")));
    assertThat(new LatencyCurves().compute(source)).isInstanceOf(ComputedFigure.class);
    FigureSource unknown = FigureSource.of(folders.inputs(List.of("x")));
    assertThatThrownBy(() -> new LatencyCurves().compute(unknown)).hasMessage("There is no run x.");
  }

  @Test
  void batchSizesAreMeansOfASample() {
    write(run("a").milliseconds(10), 1);
    write(run("b").milliseconds(12), 1);
    write(run("c").batch(4).milliseconds(20), 1);
    write(run("d").precision("int8"), 1);
    FigurePoints data = FigurePoints.of(new BatchSizeCurves(), source(RunsSettings.usual()));
    assertThat(data.all())
        .containsExactly(
            FigurePoint.at(1, "MobileNetV2", 1, 11).labelled("MobileNetV2"),
            FigurePoint.at(1, "MobileNetV2", 4, 5).labelled("MobileNetV2"));
  }

  @Test
  void lettersAreResampledFromTheRunsBesideTheDatabase() {
    for (String id : List.of("a", "b", "c")) {
      write(run(id).accuracy(0.7), 1);
      write(run("x" + id).precision("int8").milliseconds(5).accuracy(0.69), 1);
    }
    Database merged =
        Merging.of("lab", List.of(runs), null, RunsSettings.usual()).merged().databases().get(0);
    Path folder = temp.resolve("home/databases/lab");
    DatabaseFolder.write(merged, folder);
    FigureSource source = source(new FigureFolders(RunsSettings.usual()).add(folder));
    FigurePoints data = FigurePoints.of(new LetterConfidence(), source);
    // SampleRun of a row are all alike: no resample can differ.
    assertThat(data.all())
        .extracting(FigurePoint::category, FigurePoint::y)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("MobileNetV2", 1.0),
            org.assertj.core.groups.Tuple.tuple("MobileNetV2 int8", 1.0));
  }

  @Test
  void runsElsewhereMustBeNamed() {
    write(run("a").accuracy(0.7), 1);
    write(run("b").accuracy(0.7), 1);
    Database merged =
        Merging.of("lab", List.of(runs), null, RunsSettings.usual()).merged().databases().get(0);
    Path folder = temp.resolve("elsewhere/deep/lab");
    DatabaseFolder.write(merged, folder);
    FigureFolders without = new FigureFolders(RunsSettings.usual()).add(folder);
    assertThat(new LetterConfidence().compute(source(without)))
        .isInstanceOf(FigureOutcome.Nothing.class);
    FigureFolders with = new FigureFolders(RunsSettings.usual()).add(folder).addRuns(runs);
    assertThat(new LetterConfidence().compute(source(with))).isInstanceOf(ComputedFigure.class);
  }

  @Test
  void aFolderWithNeitherADatabaseNorRunsIsTold() throws Exception {
    Path empty = Files.createDirectories(temp.resolve("empty"));
    assertThatThrownBy(() -> new FigureFolders(RunsSettings.usual()).addRuns(empty))
        .isInstanceOf(FigureException.class)
        .hasMessageContaining("holds no run directory");
    assertThatThrownBy(() -> new FigureFolders(RunsSettings.usual()).add(empty))
        .hasMessageContaining("database.csv");
  }
}
