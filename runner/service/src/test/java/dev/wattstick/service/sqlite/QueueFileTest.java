package dev.wattstick.service.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.service.TestDatabase;
import dev.wattstick.service.fault.StartException;
import dev.wattstick.service.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueFileTest {
  @TempDir Path folder;

  @Test
  void aNewHomeAndOneWithItsQueueNeedNoWord() throws IOException {
    assertThat(look(false)).isEmpty();
    Files.writeString(folder.resolve("queue.db"), "a database");
    assertThat(look(true)).isEmpty();
  }

  @Test
  void aQueueThatIsMissingWhereAServiceRanIsToldOf() throws IOException {
    assertThat(look(true)).singleElement().asString().contains("is missing", "restore", "are gone");
  }

  @Test
  void anEmptyQueueIsToldOfAlsoInAHomeWithoutAnyTrace() throws IOException {
    Files.createFile(folder.resolve("queue.db"));
    assertThat(look(false)).singleElement().asString().contains("is empty", "are gone");
  }

  @Test
  void theQueueOfAnEarlierVersionIsToldOfEachTime() throws IOException {
    Files.writeString(folder.resolve("queue.mv.db"), "H2");
    assertThat(look(true))
        .singleElement()
        .asString()
        .contains("queue.mv.db", "an earlier Wattstick", "reindex", "submitted again", "Rename");
    Files.writeString(folder.resolve("queue.db"), "a database");
    assertThat(look(true)).hasSize(1);
  }

  @Test
  void aLogWithoutItsQueueIsNotOpened() throws IOException {
    Files.writeString(folder.resolve("queue.db-wal"), "what was committed last");
    assertThatThrownBy(() -> look(true))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("queue.db-wal holds jobs, which opening it would drop");
  }

  @Test
  void aFileThatIsTakenAwayOrReplacedUnderTheServiceIsToldOf() throws IOException {
    Path queue = Files.writeString(folder.resolve("queue.db"), "a database");
    Files.createFile(folder.resolve("queue.db-wal"));
    Supplier<Optional<String>> watch = new QueueFile(new Home(folder)).watch();
    assertThat(watch.get()).isEmpty();
    Files.move(queue, folder.resolve("away"));
    assertThat(watch.get()).get().asString().contains("removed", "put it back");
    Files.writeString(queue, "another one");
    assertThat(watch.get()).get().asString().contains("by another file");
    Files.move(folder.resolve("away"), queue, StandardCopyOption.REPLACE_EXISTING);
    assertThat(watch.get()).isEmpty();
  }

  @Test
  void aLogThatIsTakenAwayOrCutShortUnderTheServiceIsToldOf() throws Exception {
    Path log = folder.resolve("queue.db-wal");
    DataSource source = TestDatabase.migrated(folder.resolve("queue.db"));
    try (Connection connection = source.getConnection()) {
      write(connection, 1);
      Supplier<Optional<String>> watch = new QueueFile(new Home(folder)).watch();
      assertThat(watch.get()).isEmpty();
      write(connection, 2);
      assertThat(watch.get()).isEmpty();
      Files.newByteChannel(log, StandardOpenOption.WRITE).truncate(0).close();
      write(connection, 3);
      assertThat(watch.get()).get().asString().contains("queue.db-wal", "cut short");
      Files.delete(log);
      write(connection, 4);
      assertThat(watch.get()).get().asString().contains("queue.db-wal", "removed");
    }
  }

  @Test
  void aCopyBesideTheLogOfAnotherFileIsNotOpened() throws Exception {
    Path queue = folder.resolve("queue.db");
    Path log = folder.resolve("queue.db-wal");
    Files.createDirectory(folder.resolve("tmp"));
    TestDatabase.migrated(queue).getConnection().close();
    Path copy = Files.copy(queue, folder.resolve("copy"));
    try (Connection connection = TestDatabase.empty(queue).getConnection()) {
      connection.createStatement().execute("create table later (text varchar)");
      write(connection, 5000);
      Files.copy(log, folder.resolve("kept"));
    }
    Files.move(copy, queue, StandardCopyOption.REPLACE_EXISTING);
    Files.move(folder.resolve("kept"), log, StandardCopyOption.REPLACE_EXISTING);
    byte[] was = Files.readAllBytes(queue);
    byte[] left = Files.readAllBytes(log);
    // A log that begins behind the copy's end: pages between them are nowhere.
    byte[] half = Arrays.copyOf(was, 8192);
    Files.write(queue, half);
    assertThatThrownBy(() -> look(true))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("cannot be used together with its log queue.db-wal")
        .hasMessageContaining("nothing was changed")
        .hasMessageContaining("move the log away");
    assertThat(queue).hasBinaryContent(half);
    assertThat(log).hasBinaryContent(left);
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
  }

  private static void write(Connection connection, int rows) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (int i = 0; i < rows; i++) {
        statement.execute(
            "insert into last_write (node, mark) values ('" + rows + "/" + i + "', 'x')");
      }
    }
  }

  private Iterable<String> look(boolean servedBefore) throws IOException {
    return new QueueFile(new Home(folder)).look(servedBefore);
  }
}
