package dev.wattstick.service.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which process holds a file's lock, by the kernel's list, which nobody can write.
 *
 * @param proc {@code /proc}
 */
record LockHolder(Path proc) {
  /** {@code 1: POSIX ADVISORY WRITE 4711 fe:00:9986058 0 EOF}; who waits has an arrow. */
  private static final Pattern LINE =
      Pattern.compile(
          "\\d+: +POSIX +ADVISORY +WRITE +(\\d+) +(\\p{XDigit}+):(\\p{XDigit}+):(\\d+) .*");

  /** The process and its user; empty where the system does not say. */
  Optional<String> of(Path file) {
    try (Stream<String> lines = Files.lines(proc.resolve("locks"))) {
      long inode = (Long) Files.getAttribute(file, "unix:ino");
      String device = device((Long) Files.getAttribute(file, "unix:dev"));
      return lines
          .map(LINE::matcher)
          .filter(Matcher::matches)
          .filter(line -> Long.parseLong(line.group(4)) == inode)
          .filter(line -> (line.group(2) + ":" + line.group(3)).equals(device))
          .map(line -> describe(Long.parseLong(line.group(1))))
          .findFirst();
    } catch (IOException | java.io.UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /** As the kernel's list has it, from the number that glibc's makedev(3) packs. */
  private static String device(long number) {
    long major = (number >>> 8 & 0xfff) | (number >>> 32 & ~0xfffL);
    long minor = (number & 0xff) | (number >>> 12 & ~0xffL);
    return String.format(Locale.ROOT, "%02x:%02x", major, minor);
  }

  private static String describe(long pid) {
    String user = ProcessHandle.of(pid).flatMap(process -> process.info().user()).orElse("");
    return "process " + pid + (user.isEmpty() ? "" : " of user " + user);
  }
}
