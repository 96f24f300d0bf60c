package dev.wattstick.record.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumsTest {
  @TempDir Path home;
  private final Checksums checksums = new Checksums();
  private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    folder = Files.createDirectories(home.resolve("infer_x"));
    Files.copy(VersionOneRuns.SIMULATED.resolve("run.json"), folder.resolve("run.json"));
    Files.writeString(folder.resolve("worker.log"), "it ran\n");
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("samples.csv.gz")))) {
      out.write("index,start_ns\n0,0\n".repeat(500).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aRunThatIsAsItWasWrittenIsVerifiedAlsoBySha256sum() throws Exception {
    checksums.write(folder);
    assertThat(checksums.verify(folder)).isEqualTo(Verification.VERIFIED);
    assertThat(Files.readAllLines(folder.resolve("SHA256SUMS"))).hasSize(3);
    Process sha256sum =
        new ProcessBuilder("sha256sum", "--check", "--strict", "SHA256SUMS")
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(sha256sum.waitFor()).isZero();
  }

  @Test
  void aFlippedByteIsNamedByItsFileAlsoAfterItWasReadOnce() throws IOException {
    checksums.write(folder);
    assertThat(checksums.verify(folder).isWhole()).isTrue();
    flip(folder.resolve("samples.csv.gz"), 40);
    assertThat(checksums.verify(folder).damage())
        .isEqualTo("infer_x/samples.csv.gz differs from its checksum in SHA256SUMS");
    assertThat(checksums.verify(folder).integrity()).isEqualTo(Integrity.DAMAGED);
    assertThat(checksums.verify(folder, "run.json").isWhole()).as("only this file").isTrue();
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    checksums.write(folder);
    Files.delete(folder.resolve("worker.log"));
    assertThat(checksums.verify(folder).damage()).isEqualTo("infer_x/worker.log is missing");
  }

  @Test
  void damagedChecksumsAreDamage() throws IOException {
    checksums.write(folder);
    Files.writeString(folder.resolve("SHA256SUMS"), "nothing of the kind\n");
    assertThat(checksums.verify(folder).damage()).contains("a line that is no checksum");
    Files.writeString(folder.resolve("SHA256SUMS"), "");
    assertThat(checksums.verify(folder).damage()).contains("does not name run.json");
  }

  @Test
  void aRunThatIsOlderThanChecksumsIsReadButNotVerified() throws IOException {
    assertThat(checksums.verify(folder)).isEqualTo(Verification.NOT_VERIFIED);
  }

  @Test
  void anOldRunsOwnCheckValuesAreLookedAt() throws IOException {
    flip(folder.resolve("samples.csv.gz"), 40);
    assertThat(checksums.verify(folder).integrity()).isEqualTo(Integrity.DAMAGED);
    Files.writeString(folder.resolve("run.json"), "{\"schemaVersion\":1");
    assertThat(checksums.verify(folder, "run.json").integrity()).isEqualTo(Integrity.DAMAGED);
  }

  @Test
  void aDirectoryThatIsGoneIsDeleted() {
    assertThat(checksums.verify(home.resolve("infer_y")))
        .isEqualTo(new Verification(Integrity.DELETED, "its directory infer_y is gone"));
  }

  private static void flip(Path file, int index) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[index] ^= 4;
    Files.write(file, bytes);
    // As another second: a clock that is read in steps may not show the change otherwise.
    Files.setLastModifiedTime(
        file,
        java.nio.file.attribute.FileTime.fromMillis(
            Files.getLastModifiedTime(file).toMillis() + 1000));
  }
}
