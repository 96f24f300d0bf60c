package dev.wattstick.record.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder of its own for a worker's crash report, core and temporary files; gone when closed. Its
 * maker holds a lock in it, which the system releases however the maker ends: so a folder whose
 * maker was killed is known from one in use, also by a process that cannot see the maker.
 */
public final class Scratch implements AutoCloseable {
  private static final String PREFIX = "wattstick-worker-";
  private static final String LOCK = "owner.lock";

  /** How long a folder may be without its lock: between its making and its locking. */
  private static final Duration UNLOCKED = Duration.ofHours(1);

  /**
   * A process does not see its own locks, and closing any channel of a file releases them: those of
   * this process are not looked at.
   */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel owner;

  private Scratch(Path path, FileChannel owner) {
    this.path = path;
    this.owner = owner;
  }

  /** Makes one in the system's temporary folder. */
  public static Scratch create() throws IOException {
    return create(temporaryFolder());
  }

  static Scratch create(Path parent) throws IOException {
    Path path = Files.createTempDirectory(parent, PREFIX);
    OWN.add(path);
    FileChannel owner =
        FileChannel.open(
            path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    owner.lock();
    return new Scratch(path, owner);
  }

  public Path path() {
    return path;
  }

  /**
   * Removes the folders that killed processes of this user left in the system's temporary folder.
   * What cannot be removed is left where it is.
   *
   * @return how many were removed
   */
  public static int clearAbandoned(Instant now) throws IOException {
    return clearAbandoned(temporaryFolder(), now);
  }

  static int clearAbandoned(Path parent, Instant now) throws IOException {
    Path own = Files.createTempFile(parent, "wattstick-", ".owner");
    UserPrincipal user = Files.getOwner(own);
    Files.delete(own);
    int removed = 0;
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : folders) {
        if (isAbandoned(folder, user, now)) {
          remove(folder);
          removed += Files.exists(folder) ? 0 : 1;
        }
      }
    }
    return removed;
  }

  private static boolean isAbandoned(Path folder, UserPrincipal user, Instant now) {
    try {
      if (OWN.contains(folder)
          || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
          || !Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(user)) {
        return false;
      }
      Path lock = folder.resolve(LOCK);
      return Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)
          ? isFree(lock)
          : Files.getLastModifiedTime(folder).toInstant().plus(UNLOCKED).isBefore(now);
    } catch (IOException e) {
      return false; // removed meanwhile, or not ours to look at
    }
  }

  private static boolean isFree(Path lock) throws IOException {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock taken = channel.tryLock()) {
      return taken != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Removes what can be removed; a file that cannot is left for the system's own tidying. */
  @Override
  public void close() {
    remove(path);
    try {
      owner.close();
    } catch (IOException e) {
      leftBehind(path, e);
    }
    OWN.remove(path);
  }

  private static void remove(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException e) {
      leftBehind(folder, e);
    }
  }

  private static void leftBehind(Path folder, Exception e) {
    System.getLogger(Scratch.class.getName())
        .log(System.Logger.Level.DEBUG, "left behind: " + folder, e);
  }

  private static Path temporaryFolder() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }
}
