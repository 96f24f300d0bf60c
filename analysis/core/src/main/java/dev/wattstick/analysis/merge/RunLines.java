package dev.wattstick.analysis.merge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, none longer than a record can be. */
final class RunLines {
  private static final int LONGEST = 4 << 20;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(8192);
  private int position;
  private int end;

  RunLines(InputStream in) {
    this.in = in;
  }

  /**
   * The next line without its line feed; null after the last.
   *
   * @throws BadMergeException when a line is too long
   */
  byte @Nullable [] next() throws IOException {
    line.reset();
    while (true) {
      if (position == end && !fill()) {
        return line.size() == 0 ? null : line.toByteArray();
      }
      int start = position;
      while (position < end && buffer[position] != '\n') {
        position++;
      }
      line.write(buffer, start, position - start);
      if (line.size() > LONGEST) {
        throw new BadMergeException(
            "a line has more than " + LONGEST + " bytes; it must hold one run record, a line each");
      }
      if (position < end) {
        position++;
        return line.toByteArray();
      }
    }
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }
}
