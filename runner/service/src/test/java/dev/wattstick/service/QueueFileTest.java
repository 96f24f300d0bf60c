package dev.wattstick.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.service.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Supplier;
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
    Supplier<Optional<String>> watch = new QueueFile(new Home(folder)).watch();
    assertThat(watch.get()).isEmpty();
    Files.move(queue, folder.resolve("away"));
    assertThat(watch.get()).get().asString().contains("removed", "put it back");
    Files.writeString(queue, "another one");
    assertThat(watch.get()).get().asString().contains("by another file");
    Files.move(folder.resolve("away"), queue, StandardCopyOption.REPLACE_EXISTING);
    assertThat(watch.get()).isEmpty();
  }

  private Iterable<String> look(boolean servedBefore) throws IOException {
    return new QueueFile(new Home(folder)).look(servedBefore);
  }
}
