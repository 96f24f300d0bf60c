package dev.wattstick.analysis.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final String RUNS = "log_name,model,backend,running_time,power_draw\na,A,b,1,1\n";
  @TempDir Path temp;

  private Path zip(String entry, byte[] content) throws IOException {
    Path archive = temp.resolve("t.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
    }
    return archive;
  }

  private Path tar(String entry, byte type, String content) throws IOException {
    Path archive = temp.resolve("t.tar.gz");
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(archive));
        TarArchiveOutputStream tar = new TarArchiveOutputStream(file)) {
      TarArchiveEntry header = new TarArchiveEntry(entry, type, true);
      if (type == TarConstants.LF_NORMAL) {
        header.setSize(bytes.length);
      } else {
        header.setLinkName("/etc/passwd");
      }
      tar.putArchiveEntry(header);
      if (type == TarConstants.LF_NORMAL) {
        tar.write(bytes);
      }
      tar.closeArchiveEntry();
    }
    return archive;
  }

  private IntakeSettings settings() {
    return new IntakeSettings(
        StudyNames.NONE, temp.resolve("scratch"), new ArchiveLimits(10, 1 << 20, 1 << 16, 50));
  }

  private Imported open(Path archive) {
    return Intake.open(List.of(archive), settings(), (run, source) -> {});
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(Path archive) throws IOException {
    var refused =
        assertThatThrownBy(() -> open(archive))
            .isInstanceOf(BadIntakeException.class)
            .hasMessageContaining(archive.getFileName().toString());
    assertThat(temp).isDirectoryNotContaining("glob:**/evil*");
    try (Stream<Path> left = Files.list(temp.resolve("scratch"))) {
      assertThat(left).isEmpty();
    }
    return refused;
  }

  @Test
  void takesAZipAndLeavesNothingBehind() throws Exception {
    Imported imported = open(zip("runs.csv", RUNS.getBytes(StandardCharsets.UTF_8)));
    assertThat(imported.results()).hasSize(1);
    assertThat(imported.report().taken().get(0).name()).endsWith("t.zip/runs.csv");
    assertThat(temp.resolve("scratch")).isEmptyDirectory();
  }

  @Test
  void takesATarOfMonitoringDirectories() throws Exception {
    Path archive =
        tar("infer_classification_1/config.json", TarConstants.LF_NORMAL, "{\"modelname\":\"A\"}");
    Imported imported = open(archive);
    assertThat(imported.results().get(0).name()).isEqualTo("t");
    assertThat(imported.results().get(0).runs().texts("model").value(0)).isEqualTo("A");
  }

  @Test
  void refusesNamesThatLeadOutside() throws Exception {
    refused(zip("../evil.csv", new byte[1])).hasMessageContaining("outside of the folder");
    refused(zip("a/../../evil.csv", new byte[1])).hasMessageContaining("outside of the folder");
    refused(zip("a\\..\\..\\evil.csv", new byte[1])).hasMessageContaining("outside of the folder");
    refused(zip("C:\\evil.csv", new byte[1])).hasMessageContaining("no relative path");
    refused(tar("/evil.csv", TarConstants.LF_NORMAL, "x")).hasMessageContaining("no relative path");
    refused(tar("../evil.csv", TarConstants.LF_NORMAL, "x"))
        .hasMessageContaining("outside of the folder");
  }

  @Test
  void refusesLinksAndDevices() throws Exception {
    refused(tar("evil", TarConstants.LF_SYMLINK, "")).hasMessageContaining("is a link or a device");
    refused(tar("evil", TarConstants.LF_LINK, "")).hasMessageContaining("is a link or a device");
    refused(tar("evil", TarConstants.LF_CHR, "")).hasMessageContaining("is a link or a device");
  }

  @Test
  void refusesABomb() throws Exception {
    refused(zip("zeros.csv", new byte[2 << 20]))
        .hasMessageContaining("unpacks to more than")
        .hasMessageContaining("zeros.csv");
    refused(tar("zeros.csv", TarConstants.LF_NORMAL, "0".repeat(2 << 20)))
        .hasMessageContaining("unpacks to more than");
  }

  @Test
  void refusesTooManyEntriesAndAnEntryTwice() throws Exception {
    Path archive = temp.resolve("many.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (int i = 0; i < 11; i++) {
        zip.putNextEntry(new ZipEntry("f" + i));
      }
    }
    refused(archive).hasMessageContaining("more than 10 entries");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("f"));
      zip.putNextEntry(new ZipEntry("./f"));
    }
    refused(archive).hasMessageContaining("'./f' is in it twice");
  }

  @Test
  void refusesWhatIsNoArchive() throws Exception {
    Path archive = temp.resolve("t.tgz");
    Files.writeString(archive, "hello");
    refused(archive).hasMessageContaining("damaged or no archive");
    Path zip = zip("runs.csv", RUNS.getBytes(StandardCharsets.UTF_8));
    byte[] bytes = Files.readAllBytes(zip);
    Files.write(zip, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    refused(zip).hasMessageContaining("damaged or no archive");
  }

  @Test
  void refusesContentThatIsNotItsChecksum() throws Exception {
    Path archive = temp.resolve("stored.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.setLevel(0);
      zip.putNextEntry(new ZipEntry("runs.csv"));
      zip.write(RUNS.getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = Files.readAllBytes(archive);
    int number = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(",1,1");
    bytes[number + 1] = '9';
    Files.write(archive, bytes);
    refused(archive).hasMessageContaining("does not have the checksum");
    Path tar = tar("runs.csv", TarConstants.LF_NORMAL, RUNS);
    byte[] packed = Files.readAllBytes(tar);
    packed[packed.length - 6] ^= 1;
    Files.write(tar, packed);
    refused(tar).hasMessageContaining("damaged or no archive");
  }

  @Test
  void refusesATarWithoutItsEnd() throws Exception {
    Path archive = temp.resolve("cut.tar");
    byte[] content = RUNS.getBytes(StandardCharsets.UTF_8);
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(archive))) {
      for (String name : List.of("a.csv", "b.csv")) {
        TarArchiveEntry header = new TarArchiveEntry(name);
        header.setSize(content.length);
        tar.putArchiveEntry(header);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    byte[] whole = Files.readAllBytes(archive);
    // After the first entry: a header and a block.
    Files.write(archive, java.util.Arrays.copyOf(whole, 1024));
    refused(archive).hasMessageContaining("has no end: it is truncated");
    Files.write(archive, java.util.Arrays.copyOf(whole, whole.length - 1));
    refused(archive).hasMessageContaining("has no end");
  }

  @Test
  void namesAnArchiveWithinAnArchive() throws Exception {
    byte[] inner = Files.readAllBytes(zip("runs.csv", RUNS.getBytes(StandardCharsets.UTF_8)));
    refused(zip("inner.zip", inner))
        .hasMessageContaining("t.zip/inner.zip: it is an archive within: name it itself");
  }

  @Test
  void callsADamagedEntryByItsNameInTheArchive() throws Exception {
    refused(zip("runs.csv", "a,b\n1\n".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("t.zip/runs.csv has 2 columns")
        .hasMessageNotContaining("wattstick-import");
  }
}
