package dev.wattstick.service.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @TempDir Path folder;

  @Test
  void itsFoldersAreMade() {
    Home home = new Home(folder.resolve("a/b"));
    home.prepare();
    assertThat(home.runs()).isDirectory();
    assertThat(home.uploads()).isDirectory();
    assertThat(home.tmp()).isEmptyDirectory();
  }

  @Test
  void aFileInItsPlaceIsToldInOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("home"), "not a folder");
    assertThatThrownBy(new Home(file)::prepare)
        .isInstanceOf(HomeException.class)
        .hasMessage(
            "The home "
                + file
                + " is a file, not a folder; name a folder with --home (wattstick.home).");
    assertThat(file).hasContent("not a folder");
  }

  @Test
  void aFolderOfSomebodysIsLeftAsItIs() throws IOException {
    Path thesis = Files.createDirectories(folder.resolve("mine/tmp/thesis"));
    Path chapter = Files.writeString(thesis.resolve("chapter1.txt"), "precious");
    Set<PosixFilePermission> open = PosixFilePermissions.fromString("rwxr-xr-x");
    Files.setPosixFilePermissions(folder.resolve("mine"), open);
    assertThatThrownBy(new Home(folder.resolve("mine"))::prepare)
        .isInstanceOf(HomeException.class)
        .hasMessageContaining("is no home of Wattstick and not empty")
        .hasMessageContaining("--home");
    assertThat(chapter).hasContent("precious");
    assertThat(Files.getPosixFilePermissions(folder.resolve("mine"))).isEqualTo(open);
    assertThat(folder.resolve("mine/runs")).doesNotExist();
  }

  @Test
  void aUsedHomeAndACopyOfItsRunsAreHomes() throws IOException {
    for (String mark : List.of("queue.db", "queue.mv.db", "queue.db-wal", "service.lock")) {
      Path used = Files.createDirectory(folder.resolve(mark));
      Files.createFile(used.resolve(mark));
      Files.createFile(used.resolve("notes of mine.txt"));
      new Home(used).prepare();
    }
    Files.createDirectories(folder.resolve("copy/runs"));
    Files.createDirectories(folder.resolve("copy/databases"));
    Files.createFile(folder.resolve("copy/wattstick-service.log"));
    new Home(folder.resolve("copy")).prepare();
  }

  @Test
  void aFolderThatSomebodyRemovedIsMadeAgain() throws IOException {
    Home home = new Home(folder);
    home.prepare();
    Files.delete(home.runs());
    Files.delete(home.tmp());
    assertThat(new DiskSpace(home, () -> 1).shortage()).isEmpty();
    assertThat(home.runs()).isDirectory();
  }

  /** Stands for a read-only disk: permissions do not stop root, under which tests may run. */
  @Test
  void aPlaceThatTakesNoFilesIsToldInOneSentence() throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    Files.writeString(home.resolve("runs"), "a file where a folder should be");
    assertThatThrownBy(new Home(home)::prepare)
        .isInstanceOf(HomeException.class)
        .hasMessageContaining("cannot be written")
        .hasMessageContaining("wattstick.home");
    assertThat(home.resolve("runs")).hasContent("a file where a folder should be");
  }

  @Test
  void aNearlyFullDiskIsToldBeforeItIsFull() {
    Home home = new Home(folder);
    home.prepare();
    new DiskSpace(home, () -> 1).demand();
    assertThatThrownBy(new DiskSpace(home, () -> Long.MAX_VALUE)::demand)
        .isInstanceOf(HomeException.class)
        .hasMessageStartingWith("The disk of the home " + folder + " is full: ");
  }

  @Test
  void theServiceFileIsReadBackAndGarbageIsNone() throws IOException {
    Home home = new Home(folder);
    ServiceFile service = new ServiceFile("http://127.0.0.1:8888", 42, Instant.EPOCH, true);
    service.write(home.serviceFile());
    assertThat(ServiceFile.read(home.serviceFile())).contains(service);
    Files.writeString(home.serviceFile(), "{\"url\":");
    assertThat(ServiceFile.read(home.serviceFile())).isEmpty();
  }
}
