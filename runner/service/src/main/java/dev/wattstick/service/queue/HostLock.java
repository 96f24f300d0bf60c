package dev.wattstick.service.queue;

import dev.wattstick.service.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One measurement at a time on a host, whichever service, home or user it belongs to: processor,
 * memory and power are shared. The system releases the file's lock when the process dies.
 */
@Singleton
public final class HostLock {
  private static final Logger LOG = Logger.getLogger(HostLock.class);
  private static final String NAME = "wattstick-host.lock";

  /** A lock for writing needs a file that everybody may open for writing; nothing is written. */
  private static final Set<PosixFilePermission> ALL = PosixFilePermissions.fromString("rw-rw-rw-");

  /** Everybody may make files, and only their owners remove them: {@code drwxrwxrwt}. */
  private static final int SHARED_FOLDER = 01002;

  private final Path file;
  private final LockHolder holders;

  /**
   * A process's own threads do not exclude each other by a file lock; fair, so that lanes
   * alternate.
   */
  private final Semaphore turn = new Semaphore(1, true);

  private volatile @Nullable String waitingFor;

  @Inject
  HostLock(Settings settings) {
    this(settings.hostLock().orElseGet(HostLock::usualPlace));
  }

  public HostLock(Path file) {
    this(file, Path.of("/proc"));
  }

  HostLock(Path file, Path proc) {
    this.file = file;
    this.holders = new LockHolder(proc);
  }

  /**
   * Where all services of a host find it, whoever starts them and whatever their TMPDIR is: in
   * {@code /run/lock}, or in {@code /tmp} where that is not open to all.
   */
  public static Path usualPlace() {
    Path shared = Path.of("/run/lock");
    return (isShared(shared) ? shared : Path.of("/tmp")).resolve(NAME);
  }

  private static boolean isShared(Path folder) {
    try {
      int mode = (Integer) Files.getAttribute(folder, "unix:mode");
      return Files.isDirectory(folder) && (mode & SHARED_FOLDER) == SHARED_FOLDER;
    } catch (IOException e) {
      return false;
    }
  }

  /** Who holds the host while we wait for it; empty when we do not wait. */
  public Optional<String> waitingFor() {
    return Optional.ofNullable(waitingFor);
  }

  /**
   * Waits for the host.
   *
   * @throws InterruptedException when the service stops meanwhile
   * @throws IOException when the lock's file cannot be opened
   */
  Held acquire() throws InterruptedException, IOException {
    turn.acquire();
    boolean held = false;
    try {
      FileChannel channel = locked();
      held = true;
      return () -> release(channel);
    } finally {
      waitingFor = null;
      if (!held) {
        turn.release();
      }
    }
  }

  /** The host, until closed. */
  interface Held extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  /** Proves that the lock's file can be used. */
  public void prepare() throws IOException {
    open().close();
  }

  /** A lock of a file that was removed or replaced meanwhile excludes nobody: then once more. */
  private FileChannel locked() throws IOException {
    while (true) {
      FileChannel channel = open();
      boolean ours = false;
      try {
        Object before = key();
        lock(channel);
        ours = before != null && Objects.equals(before, key());
      } finally {
        if (!ours) {
          channel.close();
        }
      }
      if (ours) {
        return channel;
      }
    }
  }

  private void lock(FileChannel channel) throws IOException {
    if (channel.tryLock() == null) {
      String holder = holders.of(file).orElse("another process");
      waitingFor = holder;
      LOG.infof("%s measures on this host and holds %s: waiting for it", holder, file);
      channel.lock();
    }
  }

  private @Nullable Object key() throws IOException {
    try {
      return Files.getAttribute(file, "unix:ino", LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private void release(FileChannel channel) throws IOException {
    try {
      channel.close();
    } finally {
      turn.release();
    }
  }

  private FileChannel open() throws IOException {
    while (true) {
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        make();
      }
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException(
            file + " is no regular file: remove it, or name another with wattstick.host-lock");
      }
      try {
        // Without CREATE: Linux forbids that on another user's file in a shared folder.
        return FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      } catch (NoSuchFileException e) {
        LOG.debugf("%s was removed; it is made again", file);
      }
    }
  }

  private void make() throws IOException {
    try {
      Files.createFile(file);
      // Not at creation, where the umask would take rights away.
      Files.setPosixFilePermissions(file, ALL);
    } catch (FileAlreadyExistsException e) {
      LOG.debugf("%s was made by another service", file);
    }
  }
}
