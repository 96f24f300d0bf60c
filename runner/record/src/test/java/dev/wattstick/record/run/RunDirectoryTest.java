package dev.wattstick.record.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.record.RecordFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunDirectoryTest {
  @TempDir Path folder;

  private RunDirectory holding(String json) throws IOException {
    Files.writeString(folder.resolve("run.json"), json);
    return new RunDirectory(folder);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "``, is empty where JSON is needed; fetch it again.",
        "`{\"schemaVersion\":2,`, `is no JSON: Unexpected end-of-input`",
        "`{\"schemaVersion\":3}`, `has schema version 3, written by a newer version: update`",
        "`{\"schemaVersion\":2}`, `is no run record: it lacks id, attempt, startedAt,`",
        "`{\"schemaVersion\":1}`, `is no run record: it lacks id, attempt, startedAt,`",
        "[1], is no run record: ",
        "null, is no run record: ",
      })
  void saysWhatIsWrongWithARecordAndWhichAndWhatToDo(String json, String fault) throws IOException {
    RunDirectory run = holding(json);
    assertThatThrownBy(run::record)
        .isInstanceOf(RecordFormatException.class)
        .hasMessageStartingWith(folder.resolve("run.json") + " ")
        .hasMessageContaining(fault);
    assertThatThrownBy(() -> run.record("line 7")).hasMessageStartingWith("line 7 ");
  }

  @Test
  void namesEveryFieldThatIsMissingOrNull() throws IOException {
    String json = new RunDirectory(VersionOneRuns.SIMULATED).json();
    String less = json.replace("\"fingerprint\"", "\"f\"").replace("\"seed\"", "\"s\"");
    assertThatThrownBy(holding(less)::record)
        .hasMessageEndingWith(
            "is no run record: it lacks fingerprint, device.behaviour.seed; leave it out.");
    assertThatThrownBy(
            holding(json.replaceFirst("\"environment\" : \"[^\"]*\"", "\"environment\" : null"))
                ::record)
        .hasMessageEndingWith("is no run record: it lacks environment; leave it out.");
  }

  @Test
  void refusesMoreThanOneRecordAndOneThatIsTooLarge() throws IOException {
    String json = new RunDirectory(VersionOneRuns.SIMULATED).json();
    assertThatThrownBy(holding(json + json)::record)
        .hasMessageContaining("has more after its JSON ends");
    assertThatThrownBy(holding(json + " ".repeat(16 << 20))::record)
        .hasMessageContaining("is no run record: it has more than 16777216 bytes");
  }

  @Test
  void findsRunsInAFolderAndBelowIt() throws IOException {
    assertThat(RunDirectory.in(VersionOneRuns.ALL))
        .hasSize(3)
        .isSortedAccordingTo(java.util.Comparator.comparing(RunDirectory::path));
    assertThat(RunDirectory.in(VersionOneRuns.SIMULATED)).hasSize(1);
    assertThat(RunDirectory.in(folder.resolve("none"))).isEmpty();
    for (String name : List.of("a/b/run.json", "a/b/inner/run.json", "a/.hidden/run.json")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "{}");
    }
    List<Path> found = new ArrayList<>();
    RunDirectory.below(folder, run -> found.add(run.path()));
    assertThat(found).containsExactly(folder.resolve("a/b"));
  }

  @Test
  void aRunOfVersion1IsWholeAndIsWrittenAsVersion2() throws IOException {
    assertThat(new Checksums().verify(VersionOneRuns.SIMULATED)).isEqualTo(Verification.VERIFIED);
    RunDirectory older = new RunDirectory(VersionOneRuns.SIMULATED);
    assertThat(older.samples().count()).isEqualTo(8);
    RunDirectory newer = new RunDirectory(folder);
    newer.write(older.record(), "x", new RecordPaths(Path.of("/p"), Path.of("/h")), ZoneOffset.UTC);
    assertThat(newer.record()).isEqualTo(older.record());
    assertThat(newer.json())
        .contains("\"schemaVersion\" : 2", "\"spec\" : {", "\"behaviour\" : {")
        .doesNotContain("\"plan\"", "outputDirectory", "deadlineNs", "jobId", "runs/");
  }
}
