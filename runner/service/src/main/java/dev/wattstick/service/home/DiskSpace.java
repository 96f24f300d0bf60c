package dev.wattstick.service.home;

import java.io.IOException;
import java.nio.file.Files;

/**
 * Keeps a reserve on the home's disk: a database that meets a full disk in the middle of a write
 * has to be restarted, so work is refused before that.
 */
public final class DiskSpace {
  private final Home home;
  private final long reserveBytes;

  public DiskSpace(Home home, long reserveBytes) {
    this.home = home;
    this.reserveBytes = reserveBytes;
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
    return freeBytes() >= reserveBytes;
  }

  /**
   * Refuses work that would write to a nearly full disk.
   *
   * @throws HomeException when less than the reserve is free
   */
  public void demand() {
    long free = freeBytes();
    if (free < reserveBytes) {
      throw new HomeException(
          "The disk of the home "
              + home.path()
              + " is full: "
              + free / 1024
              + " KiB are free and "
              + reserveBytes / 1024
              + " KiB are kept in reserve; free some space and try again.",
          null);
    }
  }
}
