package dev.wattstick.service.queue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * One measurement at a time on a host, whichever service, home or user it belongs to: processor,
 * memory and power are shared. The system releases the file's lock when the process dies.
 */
public final class HostLock {
  private static final Logger LOG = Logger.getLogger(HostLock.class);

  private final Path file;

  /**
   * A process's own threads do not exclude each other by a file lock; fair, so that lanes
   * alternate.
   */
  private final Semaphore turn = new Semaphore(1, true);

  public HostLock(Path file) {
    this.file = file;
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
      FileChannel channel = open();
      if (channel.tryLock() == null) {
        LOG.infof("another process measures on this host and holds %s: waiting for it", file);
        channel.lock();
      }
      held = true;
      return () -> release(channel);
    } finally {
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

  private void release(FileChannel channel) throws IOException {
    try {
      channel.close();
    } finally {
      turn.release();
    }
  }

  private FileChannel open() throws IOException {
    // Without CREATE where it exists: Linux forbids that on another user's file in /tmp.
    if (!Files.exists(file)) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      openToAll();
      return channel;
    }
    return FileChannel.open(file, StandardOpenOption.WRITE);
  }

  private void openToAll() throws IOException {
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    } catch (FileSystemException e) {
      // Another user made it between our look and our opening, and has opened it to all.
      if (!Files.isWritable(file)) {
        throw e;
      }
    }
  }
}
