package dev.wattstick.service.home;

import dev.wattstick.record.files.DurableFiles;
import dev.wattstick.record.files.Folders;
import dev.wattstick.record.files.OwnerOnly;
import dev.wattstick.service.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Where things are in the service's home.
 *
 * @param path absolute
 */
@Singleton
public record Home(Path path) {
  private static final Logger LOG = Logger.getLogger(Home.class);

  @Inject
  Home(Settings settings) {
    this(settings.home());
  }

  static final String LOCK = "service.lock";

  /** What a person may restore or prepare before the first start. */
  private static final Set<String> KEPT =
      Set.of("runs", "models", "databases", "inputs", "meters.json");

  /** The command line's log of a service's start, and what a new file system has. */
  private static final Set<String> MADE_BY_OTHERS = Set.of("wattstick-service.log", "lost+found");

  /** The queue's database; beside it lie its log (-wal) and what its readers share (-shm). */
  public Path queue() {
    return path.resolve("queue.db");
  }

  /** One folder a run; the truth of every measurement. */
  public Path runs() {
    return path.resolve("runs");
  }

  /** Uploaded models and their catalog. */
  public Path uploads() {
    return path.resolve("models");
  }

  /** Arrays that jobs were given as inputs, each once, under its digest. */
  public Path inputs() {
    return path.resolve("inputs");
  }

  /** Imported databases and the merged runs, a folder each; made by the first one. */
  public Path databases() {
    return path.resolve("databases");
  }

  /** What is being written; emptied at every start. */
  public Path tmp() {
    return path.resolve("tmp");
  }

  /** What the workers of failed jobs printed, and the probe's. */
  public Path logs() {
    return path.resolve("logs");
  }

  /** Says to the command line where the running service is. */
  public Path serviceFile() {
    return path.resolve("service.json");
  }

  /**
   * Makes the folders and proves that files can be written.
   *
   * @throws HomeException when the home is a file, on a read-only or full disk, or not ours
   */
  public void prepare() {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new HomeException(
          "The home "
              + path
              + " is a file, not a folder; name a folder with --home (wattstick.home).",
          null);
    }
    try {
      demandOwn();
      createFolders();
      Path proof = Files.createTempFile(tmp(), "proof", ".tmp");
      Files.writeString(proof, "the disk takes writes");
      Files.delete(proof);
    } catch (IOException e) {
      throw new HomeException(
          "The home "
              + path
              + " cannot be written ("
              + reason(e)
              + "); free the disk, correct its"
              + " permissions, or name another folder with --home (wattstick.home).",
          e);
    }
  }

  /**
   * Makes what is missing of its folders; somebody may have removed one.
   *
   * @throws IOException when that cannot be done
   */
  public void createFolders() throws IOException {
    for (Path folder : List.of(path, runs(), uploads(), inputs(), tmp(), logs())) {
      DurableFiles.createFolder(folder);
    }
  }

  /** Takes away the rights of others, in a home of an earlier version or of a person's making. */
  public void closeToOthers() {
    try {
      if (OwnerOnly.close(path.toRealPath())) {
        LOG.infof(
            "%s was open to other users of this host: it and all in it is its owner's now",
            path.toRealPath());
      }
    } catch (IOException e) {
      throw new HomeException(
          "The permissions of the home " + path + " cannot be set (" + reason(e) + ").", e);
    }
  }

  /**
   * A service empties its tmp/ and closes all to others, which must not befall somebody's folder: a
   * home is new, or a service has left its queue or lock in it, or it has nothing but what a copy
   * of a home's runs, models and databases has.
   */
  private void demandOwn() throws IOException {
    if (!Files.isDirectory(path)) {
      return;
    }
    List<String> names =
        Folders.children(path).stream()
            .map(child -> String.valueOf(child.getFileName()))
            .filter(name -> !MADE_BY_OTHERS.contains(name))
            .toList();
    boolean used = names.stream().anyMatch(name -> name.startsWith("queue.") || name.equals(LOCK));
    for (String name : names) {
      if (!used && !KEPT.contains(name) && !holdsNoFile(name)) {
        throw new HomeException(
            "The folder "
                + path
                + " is no home of Wattstick and not empty (it has "
                + name
                + "): a service would empty its tmp/ and close it to other users. Name a new or"
                + " empty folder with --home (wattstick.home).",
            null);
      }
    }
  }

  /** As the folders that a start which was broken off has made. */
  private boolean holdsNoFile(String name) throws IOException {
    try (Stream<Path> below = Files.walk(path.resolve(name))) {
      return below.allMatch(Files::isDirectory);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
  }
}
