package dev.wattstick.record.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFilesTest {
  @TempDir Path folder;

  @Test
  void aFileIsReplacedWholeAndNothingElseIsLeft() throws IOException {
    Path file = folder.resolve("x.json");
    DurableFiles.replace(file, new byte[] {1});
    DurableFiles.replace(file, new byte[] {2});
    assertThat(file).hasBinaryContent(new byte[] {2});
    assertThat(Folders.children(folder)).containsExactly(file);
  }

  @Test
  void aFolderIsPublishedReadOnlyAndCanStillBeRemoved() throws IOException {
    Path staging = Files.createDirectory(folder.resolve("staging"));
    Files.writeString(staging.resolve("a"), "content");
    Path target = folder.resolve("target");
    DurableFiles.publish(staging, target);
    assertThat(staging).doesNotExist();
    assertThat(target.resolve("a")).hasContent("content");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("r-x------");
    Folders.delete(target);
    assertThat(target).doesNotExist();
    Folders.delete(target);
  }

  @Test
  void nothingIsPublishedOverWhatIsThere() throws IOException {
    Path staging = Files.createDirectory(folder.resolve("staging"));
    Path target = Files.createDirectory(folder.resolve("target"));
    Files.writeString(target.resolve("a"), "older");
    assertThatThrownBy(() -> DurableFiles.publish(staging, target))
        .isInstanceOfAny(FileAlreadyExistsException.class, FileSystemException.class);
    assertThat(target.resolve("a")).hasContent("older");
  }
}
