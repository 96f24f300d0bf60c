package dev.wattstick.record.files;

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A temporary folder, gone when closed: for a worker's crash report, core and files, or for what is
 * unpacked of an archive. Its maker holds a lock in it, which the system releases however the maker
 * ends: so a folder whose maker was killed is known from one in use, also by a process that cannot
 * see the maker.
 */
public final class Scratch implements AutoCloseable {
  /** What workers use, by the purpose in its name. */
  public static final String WORKER = "worker";

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
  public static Scratch create(String purpose) throws IOException {
    return create(temporaryFolder(), purpose);
  }

  /**
   * Makes one in a folder, which is made where it is missing.
   *
   * @param purpose a word that its name has
   */
  public static Scratch create(Path parent, String purpose) throws IOException {
    Files.createDirectories(parent);
    Path path = Files.createTempDirectory(parent, prefix(purpose));
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
  public static int clearAbandoned(String purpose, Instant now) throws IOException {
    return clearAbandoned(temporaryFolder(), purpose, now);
  }

  /** As {@link #clearAbandoned(String, Instant)}, in another folder. */
  public static int clearAbandoned(Path parent, String purpose, Instant now) throws IOException {
    Files.createDirectories(parent);
    Path own = Files.createTempFile(parent, "wattstick-", ".owner");
    UserPrincipal user = Files.getOwner(own);
    Files.delete(own);
    int removed = 0;
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, prefix(purpose) + "*")) {
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
    try {
      Folders.delete(folder);
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

  private static String prefix(String purpose) {
    return "wattstick-" + purpose + "-";
  }
}
