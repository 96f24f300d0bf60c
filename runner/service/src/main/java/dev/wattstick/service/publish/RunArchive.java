package dev.wattstick.service.publish;

import dev.wattstick.record.files.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/** A run directory as one file; the same run gives the same bytes. */
public final class RunArchive implements AutoCloseable {
  private final String name;
  private final Instant time;
  private final Map<String, FileChannel> files = new LinkedHashMap<>();

  /**
   * Opens all files at once, so that the archive is whole also when the run is deleted meanwhile.
   *
   * @param folder the run directory
   * @param name of the folder within the archive
   * @param time that its entries carry
   */
  public RunArchive(Path folder, String name, Instant time) throws IOException {
    this.name = name;
    this.time = time;
    try {
      for (Path file : Folders.children(folder)) {
        files.put(String.valueOf(file.getFileName()), FileChannel.open(file));
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** Writes the archive; once. */
  public void write(OutputStream out) throws IOException {
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GzipCompressorOutputStream(out))) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      for (Map.Entry<String, FileChannel> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(name + "/" + file.getKey());
        entry.setSize(file.getValue().size());
        entry.setLastModifiedTime(FileTime.from(time));
        tar.putArchiveEntry(entry);
        try (InputStream in = Channels.newInputStream(file.getValue())) {
          in.transferTo(tar);
        }
        tar.closeArchiveEntry();
      }
    } finally {
      close();
    }
  }

  @Override
  public void close() throws IOException {
    for (FileChannel file : files.values()) {
      file.close();
    }
  }
}
