package dev.wattstick.service.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a second service away from the same home; the system releases it when the process dies. */
public final class HomeLock implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;
  private final boolean first;
  private final Object key;

  private HomeLock(Path file, FileChannel channel, boolean first) throws IOException {
    this.file = file;
    this.channel = channel;
    this.first = first;
    this.key = FileKey.of(file);
  }

  /**
   * Takes the lock.
   *
   * @throws HomeException when another process holds it; the message says which one
   */
  public static HomeLock take(Home home) {
    Path file = home.path().resolve(Home.LOCK);
    boolean first = !Files.exists(file);
    // The lock's file may have been removed under a service that lives.
    if (first && ServiceFile.read(home.serviceFile()).filter(ServiceFile::isAlive).isPresent()) {
      throw taken(home, null);
    }
    FileChannel channel = open(home, file);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new HomeLock(file, channel, first);
      }
    } catch (IOException | OverlappingFileLockException e) {
      close(channel);
      throw taken(home, e);
    }
    close(channel);
    throw taken(home, null);
  }

  /** Whether no service had held the home before. */
  public boolean isFirst() {
    return first;
  }

  /** Says so when the lock's file was removed or replaced: another service can take the home. */
  public Optional<String> lost() {
    try {
      if (key.equals(FileKey.of(file))) {
        return Optional.empty();
      }
    } catch (IOException e) {
      // Reported below: it is gone.
    }
    return Optional.of(
        file
            + " was removed or replaced while the service holds the home, so that another one can take"
            + " it: restart the service");
  }

  @Override
  public void close() {
    close(channel);
  }

  private static FileChannel open(Home home, Path file) {
    try {
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new HomeException(
          "The home " + home.path() + " cannot be locked (" + e.getMessage() + ").", e);
    }
  }

  private static HomeException taken(Home home, @Nullable Throwable cause) {
    String holder =
        ServiceFile.read(home.serviceFile())
            .map(service -> "process " + service.pid() + " at " + service.url())
            .orElse("a process that is just starting or stopping");
    return new HomeException(
        "The home "
            + home.path()
            + " is already held by "
            + holder
            + "; use that service, stop it, or name another home with --home (wattstick.home).",
        cause);
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new HomeException("The home's lock cannot be released (" + e.getMessage() + ").", e);
    }
  }
}
