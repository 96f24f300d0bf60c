package dev.wattstick.record.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Writes and moves that survive a power cut. */
public final class DurableFiles {
  private DurableFiles() {}

  /** Replaces a file whole: readers see the old or the new content, never a part. */
  public static void replace(Path file, byte[] content) throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Path temporary = Files.createTempFile(folder, "." + file.getFileName(), ".tmp");
    try {
      writeSynced(temporary, content);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
    syncFolder(folder);
  }

  /**
   * Makes a folder and everything below it durable and read-only for its owner alone, then moves it
   * in one step.
   */
  public static void publish(Path folder, Path target) throws IOException {
    protectContent(folder);
    Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-x------"));
    // Both: a file system may keep the new name and the loss of the old one apart.
    syncFolder(Objects.requireNonNull(target.toAbsolutePath().getParent()));
    syncFolder(Objects.requireNonNull(folder.toAbsolutePath().getParent()));
  }

  /** Makes a folder, with those above it where they are missing; what is there stays. */
  public static void createFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = Objects.requireNonNull(folder.toAbsolutePath().getParent());
    createFolder(parent);
    OwnerOnly.createFolders(folder);
    syncFolder(parent);
  }

  private static void protectContent(Path folder) throws IOException {
    for (Path child : Folders.children(folder)) {
      if (Files.isDirectory(child)) {
        protectContent(child);
        Files.setPosixFilePermissions(child, PosixFilePermissions.fromString("r-x------"));
      } else {
        syncFile(child);
        Files.setPosixFilePermissions(child, PosixFilePermissions.fromString("r--------"));
      }
    }
    syncFolder(folder);
  }

  /** Makes a folder and all below it durable where it is. */
  public static void syncAll(Path folder) throws IOException {
    for (Path child : Folders.children(folder)) {
      if (Files.isDirectory(child)) {
        syncAll(child);
      } else {
        syncFile(child);
      }
    }
    syncFolder(folder);
  }

  public static void syncFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void syncFile(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void writeSynced(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }
}
