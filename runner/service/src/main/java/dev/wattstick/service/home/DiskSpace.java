package dev.wattstick.service.home;

import dev.wattstick.service.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Keeps a reserve on the home's disk: work is refused before a file meets a full disk in the middle
 * of a write. A disk can also have no more files (inodes) to give, which only a try shows.
 */
@Singleton
public final class DiskSpace {
  private static final Logger LOG = Logger.getLogger(DiskSpace.class);

  private final Home home;
  private final LongSupplier reserve;

  @Inject
  DiskSpace(Home home, Settings settings, MeterRegistry registry) {
    this(home, settings::diskReserveBytes);
    registry.gauge("wattstick.home.free.bytes", this, DiskSpace::freeBytes);
  }

  /**
   * @param reserve how many bytes have to be free
   */
  public DiskSpace(Home home, LongSupplier reserve) {
    this.home = home;
    this.reserve = reserve;
  }

  public long freeBytes() {
    try {
      return Files.getFileStore(home.path()).getUsableSpace();
    } catch (IOException e) {
      throw new HomeException(
          "The home " + home.path() + " cannot be reached (" + e.getMessage() + ").", e);
    }
  }

  public boolean enough() {
    return shortage().isEmpty();
  }

  @Scheduled(
      every = "1m",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void warn() {
    shortage().ifPresent(LOG::warn);
  }

  /** What the disk lacks, in a sentence; empty when it has room. */
  public Optional<String> shortage() {
    long free = freeBytes();
    long reserveBytes = reserve.getAsLong();
    if (free < reserveBytes) {
      return Optional.of(
          "The disk of the home "
              + home.path()
              + " is full: "
              + free / 1024
              + " KiB are free and "
              + reserveBytes / 1024
              + " KiB are kept in reserve; free some space and try again.");
    }
    try {
      home.createFolders();
    } catch (IOException e) {
      return Optional.of(
          "The home "
              + home.path()
              + " lacks a folder that cannot be made again ("
              + e
              + "): put it back, or move away what lies in its place.");
    }
    try {
      Path file = Files.createTempFile(home.tmp(), "room", ".tmp");
      Files.delete(file);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          "No file can be made in the home "
              + home.path()
              + " ("
              + e.getMessage()
              + "): its disk has no more files (inodes) to give, or its permissions changed;"
              + " remove some files and try again.");
    }
  }

  /**
   * Refuses work that would write to a nearly full disk.
   *
   * @throws HomeException when less than the reserve is free
   */
  public void demand() {
    shortage()
        .ifPresent(
            sentence -> {
              throw new HomeException(sentence, null);
            });
  }

  /**
   * Whether work failed because the disk is full.
   *
   * @param said what the failure said: the words of Linux for ENOSPC and EDQUOT, which are passed
   *     on
   */
  public boolean isForLackOfRoom(String said) {
    String lower = said.toLowerCase(Locale.ROOT);
    return lower.contains("no space left") || lower.contains("quota exceeded") || !enough();
  }
}
