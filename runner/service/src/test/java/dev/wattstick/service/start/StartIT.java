package dev.wattstick.service.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.service.OtherProcess;
import dev.wattstick.service.TestDatabase;
import dev.wattstick.service.sqlite.QueueDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, where it cannot work: it ends by itself and says why in one sentence. */
class StartIT {
  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void onATakenPort() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThat(refusal("-Dquarkus.http.port=" + taken.getLocalPort()))
          .contains("cannot listen on 127.0.0.1 port " + taken.getLocalPort(), "--port");
    }
    assertThat(folder.resolve("home")).as("nothing is touched").satisfies(StartIT::hasNoQueue);
  }

  @Test
  void onAPortThatDoesNotExist() throws Exception {
    assertThat(refusal("-Dquarkus.http.port=70000")).contains("The port 70000 does not exist");
  }

  @Test
  void whereOthersCouldReachIt() throws Exception {
    assertThat(refusal("-Dquarkus.http.host=0.0.0.0", "-Dquarkus.http.port=0"))
        .contains("refuses to listen on 0.0.0.0", "needs an API key");
  }

  @Test
  void withASettingThatCannotBeRead() throws Exception {
    assertThat(refusal("-Dwattstick.lanes.heartbeat=often"))
        .contains("wattstick.lanes.heartbeat", "often");
  }

  @Test
  void inAHomeThatIsAFile() throws Exception {
    Files.writeString(folder.resolve("home"), "mine");
    assertThat(refusal("-Dquarkus.http.port=0")).contains("is a file, not a folder", "--home");
    assertThat(folder.resolve("home")).hasContent("mine");
  }

  @Test
  void inAHomeOnAFullDisk() throws Exception {
    assertThat(refusal("-Dquarkus.http.port=0", "-Dwattstick.disk-reserve-bytes=" + Long.MAX_VALUE))
        .contains("The disk of the home", "is full");
  }

  @Test
  void inAHomeThatAnotherProcessHolds() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    try (OtherProcess holder = OtherProcess.holding(home.resolve("service.lock"))) {
      assertThat(holder.pid()).isPositive();
      assertThat(refusal("-Dquarkus.http.port=0")).contains("is already held by");
    }
  }

  @Test
  void onADamagedQueue() throws Exception {
    Path queue = Files.createDirectories(folder.resolve("home")).resolve("queue.db");
    Files.writeString(queue, "no database".repeat(1000));
    assertThat(refusal("-Dquarkus.http.port=0")).contains("cannot be used", "move all three away");
    assertThat(queue).as("nothing is touched").hasContent("no database".repeat(1000));
  }

  @Test
  void onAQueueWithATornPage() throws Exception {
    Path queue = Files.createDirectories(folder.resolve("home")).resolve("queue.db");
    migrate(queue);
    try (FileChannel file = FileChannel.open(queue, StandardOpenOption.WRITE)) {
      // The second page is the first table's or its index's; half of it is of another time.
      file.write(ByteBuffer.allocate(2048), 4096);
    }
    assertThat(refusal("-Dquarkus.http.port=0")).contains("cannot be used", "restore queue.db");
  }

  @Test
  void onALogWithoutItsQueue() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(home.resolve("queue.db-wal"), "what was committed last");
    assertThat(refusal("-Dquarkus.http.port=0")).contains("queue.db is missing", "queue.db-wal");
    assertThat(home.resolve("queue.db-wal")).hasContent("what was committed last");
  }

  @Test
  void onAQueueOfANewerVersion() throws Exception {
    Path queue = Files.createDirectories(folder.resolve("home")).resolve("queue.db");
    migrate(queue);
    addMigration("jdbc:sqlite:" + queue);
    assertThat(refusal("-Dquarkus.http.port=0")).contains("newer Wattstick (schema 9)");
  }

  @Test
  void whereSqlitesLibraryCannotBeUnpacked() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    assertThat(refusal("-Dquarkus.http.port=0", "-Dorg.sqlite.tmpdir=" + file))
        .contains("native library of SQLite", file.toString(), "-Dorg.sqlite.tmpdir=FOLDER");
  }

  private static void migrate(Path queue) {
    Flyway.configure().dataSource(TestDatabase.empty(queue)).load().migrate();
    new QueueDatabase(TestDatabase.empty(queue), "local").checkpoint();
  }

  private static void addMigration(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into flyway_schema_history select installed_rank + 100, '9', 'later',"
              + " type, 'V9__later.sql', checksum, installed_by, installed_on,"
              + " execution_time, success from flyway_schema_history where version = '1'");
    }
  }

  private static void hasNoQueue(Path home) {
    assertThat(home.resolve("queue.db")).doesNotExist();
  }

  /** What the service says on stderr, which must be one line, before it ends with 1. */
  private String refusal(String... settings) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dwattstick.root=" + folder));
    command.add("-Dwattstick.home=" + folder.resolve("home"));
    command.add("-Dwattstick.host-lock=" + folder.resolve("host.lock"));
    command.addAll(List.of(settings));
    command.addAll(List.of("-jar", JAR.toString()));
    Path said = folder.resolve("stderr.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(said.toFile())
            .start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    process.destroyForcibly().waitFor();
    List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
    assertThat(ended).as("it ends by itself; it said %s", lines).isTrue();
    assertThat(process.exitValue()).as("it said %s", lines).isEqualTo(1);
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }
}
