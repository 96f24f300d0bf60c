package dev.wattstick.analysis.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes the entries of one archive below a folder and counts what they use. */
final class Unpacking {
  private static final int DEEPEST = 32;
  private static final int LONGEST_NAME = 200;

  private final Path archive;
  private final Path into;
  private final ArchiveLimits limits;
  private final long mostBytes;
  private final byte[] buffer = new byte[1 << 16];
  private int entries;
  private long bytes;

  Unpacking(Path archive, Path into, ArchiveLimits limits, long archiveBytes) {
    this.archive = archive;
    this.into = into.toAbsolutePath().normalize();
    this.limits = limits;
    this.mostBytes =
        Math.min(limits.bytes(), Math.max(limits.freeBytes(), archiveBytes * limits.expansion()));
  }

  void take(String name, boolean directory, InputStream content) throws IOException {
    if (++entries > limits.entries()) {
      throw new BadIntakeException(
          "Archive " + archive + " has more than " + limits.entries() + " entries; split it.");
    }
    Path place = place(name);
    if (directory) {
      Files.createDirectories(place);
      return;
    }
    Files.createDirectories(place.getParent() == null ? into : place.getParent());
    try (OutputStream out =
        Files.newOutputStream(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        count(read, name);
        out.write(buffer, 0, read);
      }
    } catch (FileAlreadyExistsException e) {
      throw refused(name, "is in it twice");
    }
  }

  /** Reads what follows the last entry, and forgets it. */
  void drain(InputStream rest) throws IOException {
    for (int read = rest.read(buffer); read >= 0; read = rest.read(buffer)) {
      count(read, "after the last");
    }
  }

  private void count(int read, String name) {
    bytes += read;
    if (bytes > mostBytes) {
      throw new BadIntakeException(
          "Archive "
              + archive
              + " unpacks to more than "
              + mostBytes
              + " bytes (at entry '"
              + shown(name)
              + "'), which measurements do not: it may be a bomb; unpack it yourself if you trust it.");
    }
  }

  /** The entry's place, which must be below the folder whatever the name says. */
  private Path place(String name) {
    String[] parts = name.split("[/\\\\]+", -1);
    if (name.isEmpty()
        || name.indexOf('\0') >= 0
        || name.startsWith("/")
        || name.startsWith("\\")
        || (name.length() > 1 && name.charAt(1) == ':')) {
      throw refused(name, "has a name that is no relative path");
    }
    Path place = into;
    int depth = 0;
    for (String part : parts) {
      if (part.equals("..")) {
        throw refused(name, "would be written outside of the folder");
      }
      if (part.length() > LONGEST_NAME || ++depth > DEEPEST) {
        throw refused(name, "has too long or too deep a name");
      }
      place = part.isEmpty() || part.equals(".") ? place : place.resolve(part);
    }
    if (!place.normalize().startsWith(into)) {
      throw refused(name, "would be written outside of the folder");
    }
    return place;
  }

  BadIntakeException refused(String name, String reason) {
    return new BadIntakeException(
        "Archive "
            + archive
            + ": entry '"
            + shown(name)
            + "' "
            + reason
            + "; do not trust this archive.");
  }

  private static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    name.chars()
        .limit(LONGEST_NAME)
        .forEach(c -> shown.append(Character.isISOControl(c) ? '?' : (char) c));
    return shown.toString();
  }
}
