package dev.wattstick.service.sqlite;

import dev.wattstick.service.fault.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.sqlite.SQLiteJDBCLoader;

/**
 * SQLite's native library, which its driver unpacks from its jar: into a folder that the next start
 * clears, because a killed process leaves it there.
 */
public final class SqliteLibrary {
  private static final Logger LOG = Logger.getLogger(SqliteLibrary.class);
  private static final String FOLDER = "org.sqlite.tmpdir";

  private SqliteLibrary() {}

  /**
   * Loads it from the first folder that allows it; one that {@code -Dorg.sqlite.tmpdir} names is
   * the only one.
   *
   * @throws StartException when none does
   */
  public static void load(List<Path> folders) {
    List<Path> tried = named().map(List::of).orElse(folders);
    for (Path folder : tried) {
      if (loaded(folder)) {
        return;
      }
    }
    throw new StartException(
        "The queue's database needs the native library of SQLite, which cannot be loaded from "
            + tried.stream().map(Path::toString).collect(Collectors.joining(" or from "))
            + ": mounted noexec, full, or a processor that the library is not made for; name a"
            + " folder that may hold programs with -Dorg.sqlite.tmpdir=FOLDER (in the environment:"
            + " JAVA_TOOL_OPTIONS).");
  }

  private static Optional<Path> named() {
    return Optional.ofNullable(System.getProperty(FOLDER)).map(Path::of);
  }

  private static boolean loaded(Path folder) {
    boolean named = named().isPresent();
    try {
      Files.createDirectories(folder);
      System.setProperty(FOLDER, folder.toString());
      return SQLiteJDBCLoader.initialize();
    } catch (IOException e) {
      LOG.warnf("SQLite's library cannot be unpacked into %s: %s", folder, e);
      return false;
    } catch (Exception | LinkageError e) {
      // The driver declares Exception.
      LOG.warnf("SQLite's library cannot be loaded from %s: %s", folder, e.getMessage());
      return false;
    } finally {
      if (!named) {
        System.clearProperty(FOLDER);
      }
    }
  }
}
