package dev.wattstick.cli.command;

import dev.wattstick.cli.CliFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** A file that appears whole or not at all. */
final class OutputFile {
  private OutputFile() {}

  /** What is written to it. */
  interface Content {
    void writeTo(Writer writer) throws IOException;
  }

  static void write(Path file, byte[] content) {
    replace(file, temporary -> Files.write(temporary, content));
  }

  static void write(Path file, Content content) {
    replace(
        file,
        temporary -> {
          try (Writer writer = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
            content.writeTo(writer);
          }
        });
  }

  /** To the file, or to the printer where none is named. */
  static void writeOrPrint(@Nullable Path file, PrintWriter printer, Content content) {
    if (file != null) {
      write(file, content);
      return;
    }
    try {
      content.writeTo(printer);
      printer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The table could not be printed", e);
    }
  }

  private interface Filling {
    void fill(Path temporary) throws IOException;
  }

  private static void replace(Path file, Filling filling) {
    Path absolute = file.toAbsolutePath();
    Path parent = absolute.resolveSibling(".").normalize();
    try {
      Files.createDirectories(parent);
      // Not a temporary file of the JDK, which would be closed to other users.
      Path temporary = parent.resolve(".wattstick" + ProcessHandle.current().pid() + ".tmp");
      try {
        filling.fill(temporary);
        Files.move(temporary, absolute, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new CliFailure("cannot write " + file + ": " + e, e);
    }
  }
}
