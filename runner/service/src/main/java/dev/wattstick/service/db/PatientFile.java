package dev.wattstick.service.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Locale;
import org.h2.store.fs.FileBaseDefault;

/** A file whose writes wait while its disk is full. */
final class PatientFile extends FileBaseDefault {
  private final FileChannel file;
  private final Patience patience;

  /**
   * @param patience waits a little each time that the disk is full
   */
  PatientFile(FileChannel file, Patience patience) {
    this.file = file;
    this.patience = patience;
  }

  /** What is done between two tries. */
  interface Patience {
    /**
     * @param tries how many have failed before this one
     */
    void await(IOException reason, int tries);
  }

  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    for (int tries = 0; ; tries++) {
      try {
        return file.write(source, position);
      } catch (IOException e) {
        if (!isForLackOfRoom(e)) {
          throw e;
        }
        patience.await(e, tries);
      }
    }
  }

  /** The words of Linux for ENOSPC and EDQUOT, which Java passes on. */
  private static boolean isForLackOfRoom(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("no space left") || message.contains("quota exceeded");
  }

  // Unlike the base class's, reads do not queue up behind a write that waits.
  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    return file.read(target, position);
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    file.truncate(size);
  }

  @Override
  public void force(boolean metaData) throws IOException {
    file.force(metaData);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return file.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }
}
