package dev.wattstick.service.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.locks.LockSupport;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jboss.logging.Logger;

/**
 * The file system {@code patient:} of H2: the files of the disk, but a write to a full one waits
 * until there is room. H2 by itself closes the database at the first failed write, for good, and a
 * file that is opened again on a full disk can be damaged. Here the queue stands still instead, as
 * if the process were paused, and goes on where it was.
 */
public final class PatientFiles extends FilePathWrapper {
  private static final Logger LOG = Logger.getLogger(PatientFiles.class);
  private static final long PAUSE_NS = 200_000_000;
  private static final int TRIES_A_LINE = 150;

  /** For H2, which makes one for each path. */
  public PatientFiles() {}

  /** Makes the scheme known to H2; call it before the first connection. */
  public static void register() {
    FilePath.register(new PatientFiles());
  }

  @Override
  public String getScheme() {
    return "patient";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    String name = getBase().toString();
    return new PatientFile(getBase().open(mode), (reason, tries) -> pause(name, reason, tries));
  }

  private static void pause(String name, IOException reason, int tries) {
    if (tries % TRIES_A_LINE == 0) {
      LOG.errorf(
          "%s cannot grow (%s): the queue waits for room on its disk", name, reason.getMessage());
    }
    LockSupport.parkNanos(PAUSE_NS);
    if (Thread.interrupted()) {
      // The flag would close the file at the next write. Whoever wants to end us kills the process.
      LOG.debugf("%s still waits for room", name);
    }
  }
}
