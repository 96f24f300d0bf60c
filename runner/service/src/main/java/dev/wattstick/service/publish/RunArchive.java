package dev.wattstick.service.publish;

import dev.wattstick.service.home.DurableFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/**
 * A run directory as one file; the same run gives the same bytes.
 *
 * @param folder the run directory
 * @param name of the folder within the archive
 * @param time that its entries carry
 */
public record RunArchive(Path folder, String name, Instant time) {

  public void write(OutputStream out) throws IOException {
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GzipCompressorOutputStream(out))) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      for (Path file : DurableFiles.children(folder)) {
        TarArchiveEntry entry = new TarArchiveEntry(name + "/" + file.getFileName());
        entry.setSize(Files.size(file));
        entry.setLastModifiedTime(FileTime.from(time));
        tar.putArchiveEntry(entry);
        Files.copy(file, tar);
        tar.closeArchiveEntry();
      }
    }
  }
}
