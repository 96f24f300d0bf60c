package dev.wattstick.service;

import dev.wattstick.service.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The queue's file before it is opened: says when jobs that were there may be gone. */
final class QueueFile {
  private final Home home;

  QueueFile(Home home) {
    this.home = home;
  }

  /**
   * Looks before the file is opened, which would make it.
   *
   * @param servedBefore whether a service has run on this home
   * @return what has to be said, in sentences
   * @throws StartException when opening it would destroy what is left of it
   */
  List<String> look(boolean servedBefore) throws IOException {
    List<String> warnings = new ArrayList<>();
    Path old = home.path().resolve("queue.mv.db");
    boolean hasOld = Files.exists(old);
    if (hasOld) {
      warnings.add(ofEarlierVersion(old));
    }
    Path file = home.queue();
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    boolean missing = !Files.exists(file);
    if (!missing && Files.size(file) > 0) {
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

  /** Watches whether the file that is open now stays where it is. */
  Supplier<Optional<String>> watch() throws IOException {
    Object opened = key();
    return () -> {
      try {
        return opened.equals(key()) ? Optional.empty() : Optional.of(replaced("by another file"));
      } catch (IOException e) {
        return Optional.of(replaced("or removed (" + e + ")"));
      }
    };
  }

  private Object key() throws IOException {
    // Looked at, not opened: closing it would drop SQLite's locks on it.
    Object key = Files.readAttributes(home.queue(), BasicFileAttributes.class).fileKey();
    return key == null ? home.queue() : key;
  }

  private String replaced(String how) {
    return home.queue()
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
