package dev.wattstick.analysis.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.frame.Mutations;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an archive holds, it is imported or refused, and nothing is left behind. */
class ArchiveFuzzTest {
  private static final byte[] RUNS =
      "log_name,model,backend,running_time,power_draw\na,A,b,1,1\n"
          .getBytes(StandardCharsets.UTF_8);
  @TempDir Path temp;

  private void survives(String name, byte[] original, int rounds) throws IOException {
    Path archive = temp.resolve(name);
    Path scratch = temp.resolve("scratch");
    IntakeSettings settings =
        new IntakeSettings(StudyNames.NONE, scratch, new ArchiveLimits(20, 1 << 20, 1 << 16, 50));
    int refused = 0;
    for (int seed = 0; seed < rounds; seed++) {
      Files.write(archive, new Mutations(seed).of(original));
      try {
        Imported imported = Intake.open(List.of(archive), settings, (run, source) -> {});
        assertThat(imported.results()).isNotEmpty();
      } catch (BadDataException e) {
        refused++;
        assertThat(e.getMessage()).contains(name);
      } catch (RuntimeException | Error e) {
        fail("seed " + seed, e);
      }
    }
    assertThat(refused).isBetween(rounds / 10, rounds);
    assertThat(scratch).isEmptyDirectory();
    try (var left = Files.list(temp)) {
      assertThat(left).containsExactlyInAnyOrder(archive, scratch);
    }
  }

  @Test
  void survivesDamageToAZip() throws Exception {
    Path whole = temp.resolve("whole");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(whole))) {
      zip.putNextEntry(new ZipEntry("folder/"));
      zip.putNextEntry(new ZipEntry("folder/runs.csv"));
      zip.write(RUNS);
    }
    byte[] bytes = Files.readAllBytes(whole);
    Files.delete(whole);
    survives("t.zip", bytes, 300);
  }

  private static void writeTar(OutputStream out) throws IOException {
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      TarArchiveEntry entry = new TarArchiveEntry("folder/runs.csv");
      entry.setSize(RUNS.length);
      tar.putArchiveEntry(entry);
      tar.write(RUNS);
      tar.closeArchiveEntry();
    }
  }

  @Test
  void survivesDamageToATar() throws Exception {
    var plain = new java.io.ByteArrayOutputStream();
    writeTar(plain);
    // Only the header and the content matter; the rest is padding.
    byte[] bytes = java.util.Arrays.copyOf(plain.toByteArray(), 2048);
    survives("t.tar", bytes, 300);
  }

  @Test
  void survivesDamageToAPackedTar() throws Exception {
    var packed = new java.io.ByteArrayOutputStream();
    writeTar(new GZIPOutputStream(packed));
    survives("t.tgz", packed.toByteArray(), 200);
  }
}
