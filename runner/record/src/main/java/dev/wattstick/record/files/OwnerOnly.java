package dev.wattstick.record.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folders and files that nobody but their owner may enter or read, whatever the umask is. */
public final class OwnerOnly {
  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);
  private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
      PosixFilePermissions.asFileAttribute(OWNERS);

  private OwnerOnly() {}

  /** Makes a folder with those above it; one that is there stays as it is. */
  public static void createFolders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, FOLDER);
    }
  }

  /**
   * Closes a folder that was open to others, and all that lies in it.
   *
   * @return whether it was open
   */
  public static boolean close(Path folder) throws IOException {
    if (isClosed(folder)) {
      return false;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!attributes.isSymbolicLink()) {
              closeOne(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path below, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            // The outermost comes last: a walk that was broken off is done again at the next start.
            closeOne(below);
            return FileVisitResult.CONTINUE;
          }
        });
    return true;
  }

  private static boolean isClosed(Path path) throws IOException {
    return OWNERS.containsAll(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
  }

  private static void closeOne(Path path) throws IOException {
    if (!isClosed(path)) {
      Set<PosixFilePermission> left = EnumSet.copyOf(OWNERS);
      left.retainAll(Files.getPosixFilePermissions(path));
      Files.setPosixFilePermissions(path, left);
    }
  }
}
