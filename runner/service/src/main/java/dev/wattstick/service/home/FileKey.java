package dev.wattstick.service.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Distinguishes a file from another one that has taken its name. */
public final class FileKey {
  private FileKey() {}

  /**
   * Equal as long as the file is the same; the path where the file system has no such key. The file
   * is looked at, not opened: closing it would give up the locks that this process has on it.
   */
  public static Object of(Path file) throws IOException {
    Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    return key == null ? file : key;
  }
}
