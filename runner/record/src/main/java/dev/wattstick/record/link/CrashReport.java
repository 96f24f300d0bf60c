package dev.wattstick.record.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The file that a JVM writes when native code crashes it. */
final class CrashReport {
  static final String FILE_NAME = "crash.log";
  private static final int LIMIT_BYTES = 64 << 10;

  /** What the first section after the frames begins with, in one or another kind of crash. */
  private static final List<String> AFTER_FRAMES =
      List.of(
          "Registers:",
          "Top of Stack:",
          "Instructions:",
          "Register to memory mapping",
          "Stack slot to memory mapping",
          "---------------  P R O C E S S",
          "---------------  S Y S T E M",
          "VM Arguments:",
          "Environment Variables:");

  private CrashReport() {}

  /**
   * The report as far as it describes the crash: signal, thread, frames. What follows are
   * registers, memory, libraries, command line and environment, which are nobody's business. Null
   * when there is none.
   */
  static @Nullable String read(Path scratch) {
    Path file = scratch.resolve(FILE_NAME);
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return excerpt(new String(in.readNBytes(LIMIT_BYTES), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return "# the JVM's crash report could not be read: " + e.getMessage();
    }
  }

  static String excerpt(String report) {
    return report
        .lines()
        .takeWhile(line -> AFTER_FRAMES.stream().noneMatch(line::startsWith))
        .filter(line -> !line.startsWith("Command Line:"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The signal and the frame it happened in, in one line. */
  static String summary(String report) {
    List<String> lines =
        report.lines().map(line -> line.replaceFirst("^#\\s*", "").strip()).toList();
    String cause =
        lines.stream()
            .filter(line -> line.startsWith("SIG") || line.startsWith("Internal Error"))
            .findFirst()
            .or(() -> lines.stream().filter(line -> !line.isEmpty()).findFirst())
            .orElse("no reason given");
    int frame = lines.indexOf("Problematic frame:") + 1;
    return frame > 0 && frame < lines.size() ? cause + " in " + lines.get(frame) : cause;
  }
}
