package dev.wattstick.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Standard output whose failures are not lost: a printer swallows them. UTF-8, as the launcher sees
 * to it.
 */
final class StandardOutput {
  private final Remembering stream;
  private final PrintWriter printer;
  private final boolean pipe;

  /**
   * @param pipe whether it leads to another program, which may end before we do
   */
  StandardOutput(OutputStream target, boolean pipe) {
    this.stream = new Remembering(target);
    this.printer = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    this.pipe = pipe;
  }

  /** That of this process. */
  static StandardOutput ofProcess() {
    return new StandardOutput(new FileOutputStream(FileDescriptor.out), isPipe());
  }

  PrintWriter printer() {
    return printer;
  }

  /**
   * Writes what is left, and says if anything could not be written. A reader that has seen enough
   * ({@code | head}) is no failure.
   *
   * @return the exit code: the given one, or 1 where output is lost
   */
  int finish(int exitCode, PrintWriter err) {
    printer.flush();
    IOException failure = stream.failure;
    if (failure == null || pipe) {
      return exitCode;
    }
    err.println("wattstick: cannot write to standard output: " + failure.getMessage());
    return 1;
  }

  private static boolean isPipe() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
      return target.startsWith("pipe:") || target.startsWith("socket:");
    } catch (IOException e) {
      return false; // without /proc every failure is told
    }
  }

  /** After the first failure nothing more is tried. */
  private static final class Remembering extends OutputStream {
    private final OutputStream target;
    private volatile @Nullable IOException failure;

    Remembering(OutputStream target) {
      this.target = target;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      IOException before = failure;
      if (before != null) {
        throw before;
      }
      try {
        target.write(bytes, from, count);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}
