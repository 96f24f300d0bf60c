package dev.wattstick.service.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.record.files.DurableFiles;
import dev.wattstick.record.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeOfOneOwnerTest {
  @TempDir Path folder;

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static Path with(Path path, String mode) throws IOException {
    return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  @Test
  void aNewHomeIsItsOwners() throws IOException {
    Home home = new Home(folder.resolve("a/home"));
    home.prepare();
    for (Path path :
        new Path[] {home.path(), home.runs(), home.uploads(), home.tmp(), home.logs()}) {
      assertThat(mode(path)).isEqualTo("rwx------");
    }
  }

  @Test
  void aHomeThatWasOpenIsClosedWithAllInIt() throws IOException {
    Home home = new Home(folder.resolve("home"));
    home.prepare();
    Path run = Files.createDirectory(home.runs().resolve("r"));
    Path record = with(Files.writeString(run.resolve("run.json"), "{}"), "r--r--r--");
    Path foreign = with(Files.writeString(folder.resolve("not-ours"), ""), "rw-r--r--");
    Files.createSymbolicLink(run.resolve("link"), foreign);
    with(run, "r-xr-xr-x");
    with(home.path(), "rwxr-xr-x");
    home.closeToOthers();
    assertThat(mode(home.path())).isEqualTo("rwx------");
    assertThat(mode(run)).isEqualTo("r-x------");
    assertThat(mode(record)).isEqualTo("r--------");
    assertThat(mode(foreign)).as("not through a link").isEqualTo("rw-r--r--");
    Folders.delete(run);
  }

  @Test
  void whatIsWrittenIsItsOwners() throws IOException {
    Path file = folder.resolve("service.json");
    DurableFiles.replace(file, new byte[] {1});
    assertThat(mode(file)).isEqualTo("rw-------");
    Path made = Files.createDirectory(folder.resolve("made"));
    Files.writeString(made.resolve("run.json"), "{}");
    DurableFiles.publish(made, folder.resolve("run"));
    assertThat(mode(folder.resolve("run"))).isEqualTo("r-x------");
    assertThat(mode(folder.resolve("run/run.json"))).isEqualTo("r--------");
    Folders.delete(folder.resolve("run"));
  }
}
