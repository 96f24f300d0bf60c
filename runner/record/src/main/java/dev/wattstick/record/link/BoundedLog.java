package dev.wattstick.record.link;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A log file of bounded size: the first bytes as they come, the last ones on closing, and between
 * them a line that says how much was left out.
 */
final class BoundedLog implements AutoCloseable {
  private static final int LAST_LINES = 20;
  private static final int LINE_CHARS = 500;

  private static final System.Logger LOGGER = System.getLogger(BoundedLog.class.getName());

  private final Path path;
  private final long headBytes;
  private final byte[] tail;
  private final OutputStream file;
  private long total;
  private long written;
  private boolean closed;
  private @Nullable IOException fault;

  BoundedLog(Path path, long headBytes, int tailBytes) throws IOException {
    this.path = path;
    this.headBytes = headBytes;
    this.tail = new byte[tailBytes];
    this.file =
        Channels.newOutputStream(
            Files.newByteChannel(
                path,
                Set.of(
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rw-------"))));
  }

  /** Takes output; what comes after closing is dropped. A full disk stops the file, not the run. */
  synchronized void append(byte[] bytes, int length) {
    if (closed) {
      return;
    }
    int head = (int) Math.min(length, Math.max(0, headBytes - total));
    writeToFile(bytes, 0, head);
    keepInTail(bytes, length);
    total += length;
  }

  synchronized long totalBytes() {
    return total;
  }

  /** The last lines that were printed, oldest first; long ones are cut. */
  synchronized List<String> lastLines() {
    List<String> lines =
        new String(lastBytes((int) Math.min(total, tail.length)), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> line.length() <= LINE_CHARS ? line : line.substring(0, LINE_CHARS) + " …")
            .toList();
    return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    byte[] last = lastBytes((int) Math.min(total - written, tail.length));
    long leftOut = total - written - last.length;
    if (leftOut > 0 && fault == null) {
      byte[] note = ("\n[… " + leftOut + " bytes left out …]\n").getBytes(StandardCharsets.UTF_8);
      writeToFile(note, 0, note.length);
    }
    writeToFile(last, 0, last.length);
    try {
      file.close();
    } catch (IOException e) {
      fault = e;
    }
    if (fault != null) {
      LOGGER.log(System.Logger.Level.WARNING, "the worker's log " + path + " is cut short", fault);
    }
  }

  private void writeToFile(byte[] bytes, int offset, int length) {
    if (fault != null || length == 0) {
      return;
    }
    try {
      file.write(bytes, offset, length);
      written += length;
    } catch (IOException e) {
      fault = e;
    }
  }

  private void keepInTail(byte[] bytes, int length) {
    int kept = Math.min(length, tail.length);
    int from = length - kept;
    int at = (int) ((total + from) % tail.length);
    int first = Math.min(kept, tail.length - at);
    System.arraycopy(bytes, from, tail, at, first);
    System.arraycopy(bytes, from + first, tail, 0, kept - first);
  }

  private byte[] lastBytes(int count) {
    byte[] last = new byte[count];
    int at = (int) ((total - count) % tail.length);
    int first = Math.min(count, tail.length - at);
    System.arraycopy(tail, at, last, 0, first);
    System.arraycopy(tail, 0, last, first, count - first);
    return last;
  }
}
