package dev.wattstick.service.sqlite;

import dev.wattstick.record.files.Folders;
import dev.wattstick.service.fault.StartException;
import dev.wattstick.service.home.FileKey;
import dev.wattstick.service.home.Home;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The queue's file before it is opened: says when jobs that were there may be gone. */
public final class QueueFile {
  /** The first bytes of a log, but for the lowest bit, which gives the byte order of its sums. */
  private static final int LOG_MARK = 0x377f0682;

  /** Copied and checked in a second; the log of a killed service is rarely over 16 MiB. */
  private static final long TRIED_BYTES = 128L << 20;

  private final Home home;

  public QueueFile(Home home) {
    this.home = home;
  }

  /**
   * Looks before the file is opened, which would make it.
   *
   * @param servedBefore whether a service has run on this home
   * @return what has to be said, in sentences
   * @throws StartException when opening it would destroy what is left of it
   */
  public List<String> look(boolean servedBefore) throws IOException {
    List<String> warnings = new ArrayList<>();
    Path old = home.path().resolve("queue.mv.db");
    boolean hasOld = Files.exists(old);
    if (hasOld) {
      warnings.add(ofEarlierVersion(old));
    }
    Path file = home.queue();
    Path log = log();
    boolean missing = !Files.exists(file);
    if (!missing && Files.size(file) > 0) {
      if (Files.exists(log) && Files.size(log) > 0) {
        demandFit(file, log);
      }
      return warnings;
    }
    String state = missing ? "is missing" : "is empty";
    if (Files.exists(log) && Files.size(log) > 0) {
      throw new StartException(
          "The queue "
              + file
              + " "
              + state
              + ", but its log "
              + log.getFileName()
              + " holds jobs, which opening it would drop: restore "
              + file.getFileName()
              + " beside it, or move the log away to begin with an empty queue; the runs are kept.");
    }
    if (!missing || (servedBefore && !hasOld)) {
      warnings.add(
          "The queue "
              + file
              + " "
              + state
              + " although this home was in use: the jobs and idempotency keys that it held are gone,"
              + " and a request that is sent again is measured again. Stop the service and restore"
              + " the file from a copy, or go on with an empty queue; the runs are kept.");
    }
    return warnings;
  }

  /**
   * Opening the file merges the log into it and drops the log, also one that another file left
   * here, as when a copy is restored. So a copy of both is opened first.
   */
  private void demandFit(Path file, Path log) throws IOException {
    if (Files.size(file) + Files.size(log) > TRIED_BYTES) {
      return;
    }
    Path trial = Files.createTempDirectory(home.tmp(), "queue");
    try {
      Path copy = Files.copy(file, trial.resolve(String.valueOf(file.getFileName())));
      Files.copy(log, trial.resolve(String.valueOf(log.getFileName())));
      Optional<String> fault = QueueDatabase.faultOf(copy);
      if (fault.isPresent()) {
        throw new StartException(
            "The queue "
                + file
                + " cannot be used together with its log "
                + log.getFileName()
                + " ("
                + fault.get()
                + "): nothing was changed. If the file was restored from a copy, the log is of another"
                + " file: move the log away. Else restore a copy, with the log moved away, or move"
                + " both away to begin with an empty queue; the runs are kept.");
      }
    } finally {
      Folders.delete(trial);
    }
  }

  /**
   * Watches whether the files that are open now stay where and what they are: SQLite itself goes on
   * writing into one that was removed. Its log stays the same file while a connection is open.
   */
  public Supplier<Optional<String>> watch() throws IOException {
    Path log = log();
    Object opened = FileKey.of(home.queue());
    Object openedLog = FileKey.of(log);
    return () ->
        replaced(home.queue(), opened)
            .or(() -> replaced(log, openedLog))
            .or(() -> overwritten(log));
  }

  private static Optional<String> replaced(Path file, Object opened) {
    try {
      return opened.equals(FileKey.of(file))
          ? Optional.empty()
          : Optional.of(replaced(file, "by another file"));
    } catch (IOException e) {
      return Optional.of(replaced(file, "or removed (" + e + ")"));
    }
  }

  /** The log is empty or begins with SQLite's mark; cut short by others it begins with zeros. */
  private static Optional<String> overwritten(Path log) {
    try (SeekableByteChannel channel = Files.newByteChannel(log)) {
      ByteBuffer mark = ByteBuffer.allocate(Integer.BYTES);
      channel.read(mark);
      boolean whole = mark.position() == 0 || (mark.getInt(0) & ~1) == LOG_MARK;
      return whole ? Optional.empty() : Optional.of(replaced(log, "or cut short"));
    } catch (IOException e) {
      return Optional.of(replaced(log, "or cannot be read (" + e + ")"));
    }
  }

  private Path log() {
    return home.queue().resolveSibling(home.queue().getFileName() + "-wal");
  }

  private static String replaced(Path file, String how) {
    return file
        + " was replaced "
        + how
        + " while the service has it open: put it back, or restart the service";
  }

  private static String ofEarlierVersion(Path old) throws IOException {
    return old
        + " ("
        + Files.size(old) / 1024
        + " KiB, last written "
        + Files.getLastModifiedTime(old)
        + ") is the queue of an earlier Wattstick, which this one cannot read: it holds the jobs of"
        + " that time. Its runs are not in it, but in runs/, and are entered into the index (wattstick"
        + " reindex does it again). Jobs that still waited have to be submitted again; the earlier"
        + " version lists them. Rename or remove the file once nothing in it is needed.";
  }
}
