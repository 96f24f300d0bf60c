package dev.wattstick.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.service.TinyData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFoldersTest {
  @TempDir Path temp;

  private Path imported() {
    return temp.resolve("imported");
  }

  private DatabaseFolders folders() {
    return new DatabaseFolders(imported(), temp.resolve("project"));
  }

  private Database tiny(String name) throws IOException {
    Path source = Files.createDirectories(temp.resolve("source").resolve(name));
    Files.writeString(source.resolve("database.csv"), TinyData.DATABASE);
    return DatabaseFolder.read(source);
  }

  @Test
  void storesReadsAndDeletes() throws IOException {
    DatabaseFolders folders = folders();
    folders.put(List.of(tiny("a"), tiny("b")), List.of(), false);
    assertThat(folders.places()).containsOnlyKeys("a", "b");
    DatabasePlace place = folders.place("a").orElseThrow();
    assertThat(folders.read(place).frame().rowCount()).isEqualTo(4);
    assertThat(folders.read(place)).isSameAs(folders.read(place));
    folders.delete(place);
    assertThat(folders.places()).containsOnlyKeys("b");
    try (Stream<Path> left = Files.list(imported())) {
      assertThat(left.map(path -> path.getFileName().toString())).containsExactly("b");
    }
  }

  @Test
  void aTakenNameIsRefusedAndNothingOfTheImportIsStored() throws IOException {
    DatabaseFolders folders = folders();
    folders.put(List.of(tiny("a")), List.of(), false);
    assertThatThrownBy(() -> folders.put(List.of(tiny("new"), tiny("a")), List.of(), false))
        .isInstanceOf(DatabaseExistsException.class)
        .hasMessageContaining("'a' is there already")
        .hasMessageContaining("replace=true");
    assertThat(folders.places()).containsOnlyKeys("a");
    folders.put(List.of(tiny("a")), List.of(), true);
  }

  @Test
  void aDatabaseOfTheProjectIsNeverReplaced() throws IOException {
    DatabaseFolder.write(tiny("ours"), temp.resolve("project/ours"));
    DatabaseFolder.write(tiny("part"), temp.resolve("project/study/part"));
    DatabaseFolders folders = folders();
    assertThat(folders.places()).containsOnlyKeys("ours", "study-part");
    assertThatThrownBy(() -> folders.put(List.of(tiny("ours")), List.of(), true))
        .isInstanceOf(DatabaseExistsException.class)
        .hasMessageContaining("database of the project");
  }

  @Test
  void whatACrashLeftAfterTheDecisionIsCompleted() throws IOException {
    DatabaseFolder.write(tiny("a"), imported().resolve(".decided-1/a"));
    DatabaseFolder.write(tiny("b"), imported().resolve("b"));
    assertThat(folders().places()).containsOnlyKeys("a", "b");
    assertThat(imported().resolve(".decided-1")).doesNotExist();
  }

  @Test
  void whatACrashLeftBeforeTheDecisionIsForgotten() throws IOException {
    DatabaseFolder.write(tiny("a"), imported().resolve(".writing-1/a"));
    DatabaseFolder.write(tiny("c"), imported().resolve(".deleted-1"));
    assertThat(folders().places()).isEmpty();
    try (Stream<Path> left = Files.list(imported())) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aDamagedDatabaseIsNamedWithItsFolder() throws IOException {
    DatabaseFolders folders = folders();
    folders.put(List.of(tiny("a")), List.of(), false);
    Files.writeString(imported().resolve("a/database.csv"), "model,task\nx,y\n");
    assertThatThrownBy(() -> folders.read(folders.place("a").orElseThrow()))
        .isInstanceOf(DatabaseDamagedException.class)
        .hasMessageContaining("The database a cannot be read")
        .hasMessageContaining("column 'environment' is missing");
  }
}
