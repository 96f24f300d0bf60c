package dev.wattstick.service.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.h2.store.fs.FileBaseDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatientFileTest {
  @TempDir Path folder;

  private final Deque<String> failures = new ArrayDeque<>();
  private final List<String> waited = new ArrayList<>();

  @Test
  void aWriteToAFullDiskWaitsUntilThereIsRoom() throws IOException {
    failures.addAll(List.of("No space left on device", "Disk quota exceeded"));
    try (FileChannel file = file()) {
      assertThat(file.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), 0)).isEqualTo(3);
      assertThat(file.size()).isEqualTo(3);
    }
    assertThat(waited).containsExactly("0 No space left on device", "1 Disk quota exceeded");
  }

  @Test
  void anyOtherFailureIsOne() throws IOException {
    failures.add("Input/output error");
    try (FileChannel file = file()) {
      assertThatThrownBy(() -> file.write(ByteBuffer.wrap(new byte[1]), 0))
          .isInstanceOf(IOException.class)
          .hasMessage("Input/output error");
    }
    assertThat(waited).isEmpty();
  }

  @Test
  void h2KeepsADatabaseInThem() throws SQLException {
    PatientFiles.register();
    String url = "jdbc:h2:patient:" + folder.resolve("queue") + ";WRITE_DELAY=0";
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.createStatement().execute("create table t as select 7 as n");
    }
    String plain = "jdbc:h2:file:" + folder.resolve("queue");
    try (Connection connection = DriverManager.getConnection(plain);
        var row = connection.createStatement().executeQuery("select n from t")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getInt(1)).isEqualTo(7);
    }
  }

  private FileChannel file() throws IOException {
    FileChannel disk =
        FileChannel.open(
            folder.resolve("file"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return new PatientFile(
        new Failing(disk, failures),
        (reason, tries) -> waited.add(tries + " " + reason.getMessage()));
  }

  /** Its writes fail for the given reasons, then work. */
  private static final class Failing extends FileBaseDefault {
    private final FileChannel disk;
    private final Deque<String> failures;

    Failing(FileChannel disk, Deque<String> failures) {
      this.disk = disk;
      this.failures = failures;
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
      if (!failures.isEmpty()) {
        throw new IOException(failures.remove());
      }
      return disk.write(source, position);
    }

    @Override
    public long size() throws IOException {
      return disk.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      disk.truncate(size);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      disk.close();
    }
  }
}
