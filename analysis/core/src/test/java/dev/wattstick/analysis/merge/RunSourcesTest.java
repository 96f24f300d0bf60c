package dev.wattstick.analysis.merge;

import static dev.wattstick.testing.SampleRun.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.Frames;
import dev.wattstick.analysis.measured.MeasuredRun;
import dev.wattstick.analysis.measured.MeasuredRuns;
import dev.wattstick.record.Provenance;
import dev.wattstick.record.RecordJson;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.Verdict;
import dev.wattstick.testing.SampleRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunSourcesTest {
  private static final RunsSettings USUAL = RunsSettings.usual();
  @TempDir Path temp;

  private static Frame merged(SampleRun... runs) {
    RunsRecipe recipe = new RunsRecipe(USUAL);
    for (SampleRun run : runs) {
      recipe.add(run.record(), "memory");
    }
    return recipe.merged("live").databases().get(0).frame();
  }

  private Path write(String folder, RunRecord run) throws IOException {
    Path directory = Files.createDirectories(temp.resolve(folder).resolve("run-" + run.id()));
    Files.writeString(directory.resolve("run.json"), RecordJson.writePretty(run));
    return directory;
  }

  @Test
  void readsRunDirectoriesAtAnyDepthAndArchivesOfThem() throws Exception {
    SampleRun[] runs = {
      run("a").accuracy(0.5).energy(1, Provenance.METER), run("b").milliseconds(7)
    };
    write("x/y", runs[0].record());
    write("x/.hidden", run("hidden").record());
    Path zip = temp.resolve("b.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("infer_classification_1/run.json"));
      out.write(RecordJson.write(runs[1].record()).getBytes(StandardCharsets.UTF_8));
    }
    Merged read = RunsRecipe.merge("live", List.of(temp.resolve("x"), zip), USUAL);
    Frame expected = merged(runs);
    Frames.assertSame(read.databases().get(0).frame(), expected, expected.names());
    assertThat(read.sources()).extracting(source -> source.runs()).containsExactly(1, 1);
  }

  @Test
  void runsOfVersion1GiveTheSameAsOfVersion2() throws Exception {
    Path version1 =
        Path.of(System.getProperty("wattstick.root"), "runner/record/src/test/resources/runs-v1");
    for (MeasuredRun run : MeasuredRuns.read(version1)) {
      write("v2", run.record());
    }
    RunsSettings all =
        new RunsSettings(EnumSet.allOf(Verdict.Value.class), true, RunsSettings.Differing.SEPARATE);
    Merged older = RunsRecipe.merge("live", List.of(version1), all);
    Merged newer = RunsRecipe.merge("live", List.of(temp.resolve("v2")), all);
    Frame expected = older.databases().get(0).frame();
    assertThat(expected.rowCount()).isEqualTo(3);
    Frames.assertSame(newer.databases().get(0).frame(), expected, expected.names());
  }

  @Test
  void tellsEveryRecordThatDoesNotRead() throws Exception {
    write("x", run("a").record());
    Path broken = Files.createDirectories(temp.resolve("x/broken"));
    Files.writeString(broken.resolve("run.json"), "{\"id\": ");
    Path other = Files.createDirectories(temp.resolve("x/other"));
    Files.writeString(other.resolve("run.json"), "{\"id\": \"o\", \"schemaVersion\": 1}");
    Path newer = Files.createDirectories(temp.resolve("x/newer"));
    Files.writeString(newer.resolve("run.json"), "{\"schemaVersion\": 99}");
    assertThatThrownBy(() -> RunsRecipe.merge("live", List.of(temp.resolve("x")), USUAL))
        .isInstanceOf(BadMergeException.class)
        .hasMessageContaining("Nothing is merged")
        .hasMessageContaining("broken/run.json is no JSON")
        .hasMessageContaining("other/run.json is no run record: it lacks attempt, ")
        .hasMessageContaining(", environment, fingerprint, ")
        .hasMessageContaining("schema version 99");
  }

  @Test
  void refusesAFolderWithoutRuns() {
    assertThatThrownBy(() -> RunsRecipe.merge("live", List.of(temp), USUAL))
        .isInstanceOf(BadMergeException.class)
        .hasMessageContaining("holds no run;");
  }

  @Test
  void readsARecordALine() throws Exception {
    Path lines = temp.resolve("runs.jsonl");
    String one = RecordJson.write(run("a").record());
    String other = RecordJson.write(run("b").milliseconds(30).record());
    Files.writeString(lines, one + "\n\n" + other);
    Frame read = RunsRecipe.merge("live", List.of(lines), USUAL).databases().get(0).frame();
    assertThat(read.numbers("running_time").value(0)).isEqualTo(0.02);
    Files.writeString(lines, one + "\n" + one.substring(0, 99) + "\n{}\n");
    assertThatThrownBy(() -> RunsRecipe.merge("live", List.of(lines), USUAL))
        .isInstanceOf(BadMergeException.class)
        .hasMessageContaining("runs.jsonl, line 2 is no JSON")
        .hasMessageContaining("runs.jsonl, line 3 is no run record");
    Files.write(lines, new byte[5 << 20]);
    assertThatThrownBy(() -> RunsRecipe.merge("live", List.of(lines), USUAL))
        .hasMessageContaining("a line has more than 4194304 bytes");
  }
}
