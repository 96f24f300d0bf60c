package dev.wattstick.service.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where things are in the service's home.
 *
 * @param path absolute
 */
public record Home(Path path) {

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

  /** Tells the command line where the running service is. */
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
      OwnerOnly.createFolders(path);
      OwnerOnly.close(path);
      for (Path folder : List.of(runs(), uploads(), inputs(), tmp(), logs())) {
        OwnerOnly.createFolders(folder);
      }
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

  private static String reason(IOException e) {
    return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
  }
}
