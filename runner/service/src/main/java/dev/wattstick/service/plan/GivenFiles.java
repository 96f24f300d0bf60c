package dev.wattstick.service.plan;

import dev.wattstick.record.InputFile;
import dev.wattstick.record.Sha256;
import dev.wattstick.record.files.DurableFiles;
import dev.wattstick.record.files.Folders;
import dev.wattstick.record.npy.NpyFile;
import dev.wattstick.record.npy.NpyFormatException;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.fault.RefusedException;
import dev.wattstick.service.home.Home;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arrays that a job's request names: looked at when it is submitted, then copied under their
 * digest, so that a later change of the file does not change the job.
 */
@Singleton
public final class GivenFiles {
  private static final String POINTER = "/inputs";
  private static final int MOST = 64;

  private final Path folder;
  private final Path temporary;

  @Inject
  GivenFiles(Home home) {
    this(home.inputs(), home.tmp());
  }

  /**
   * @param folder for the copies
   * @param temporary on the same file system, for what is being copied
   */
  public GivenFiles(Path folder, Path temporary) {
    this.folder = folder;
    this.temporary = temporary;
  }

  /** Reports every file that is no array. */
  void check(@Nullable List<String> paths, Faults faults) {
    if (paths != null && (paths.isEmpty() || paths.size() > MOST)) {
      faults.add(POINTER, "needs one file for each input of the model, has " + paths.size());
    }
    for (int i = 0; paths != null && i < Math.min(MOST, paths.size()); i++) {
      String fault = fault(paths.get(i));
      if (fault != null) {
        faults.add(POINTER + "/" + i, "'" + paths.get(i) + "' " + fault);
      }
    }
  }

  /**
   * Copies the files.
   *
   * @return null when there are none
   * @throws RefusedException when one has changed since it was checked, or cannot be copied
   */
  @Nullable List<InputFile> keep(@Nullable List<String> paths, Faults faults) {
    if (paths == null) {
      return null;
    }
    List<InputFile> kept = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      try {
        kept.add(keep(Path.of(paths.get(i))));
      } catch (IOException | NpyFormatException e) {
        faults.add(POINTER + "/" + i, "'" + paths.get(i) + "' cannot be copied: " + e);
      }
    }
    if (!faults.isEmpty()) {
      throw new RefusedException("The job", faults.list());
    }
    return List.copyOf(kept);
  }

  private static @Nullable String fault(String text) {
    try {
      Path path = Path.of(text);
      if (!path.isAbsolute()) {
        return "is not an absolute path";
      } else if (!Files.exists(path)) {
        return "does not exist on the service's machine";
      } else if (!Files.isRegularFile(path)) {
        return "is not a regular file";
      }
      NpyFile array = NpyFile.open(path);
      return array.isWhole() ? null : "is cut off, or holds more than 2 GiB";
    } catch (NpyFormatException e) {
      return String.valueOf(e.getMessage());
    } catch (IOException e) {
      return "cannot be read: " + e.getMessage();
    } catch (InvalidPathException e) {
      return "is no path: " + e.getReason();
    }
  }

  private InputFile keep(Path source) throws IOException {
    Path staging = Files.createTempDirectory(temporary, "input");
    try {
      Path copy = staging.resolve("input.npy");
      Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
      NpyFile array = NpyFile.open(copy);
      String sha256 = Sha256.of(copy);
      Path target = folder.resolve(sha256);
      if (!Files.exists(target)) {
        DurableFiles.publish(staging, target);
      }
      return new InputFile(
          String.valueOf(source.getFileName()),
          target.resolve("input.npy").toString(),
          array.header().type().id(),
          array.header().shape(),
          sha256);
    } finally {
      Folders.delete(staging);
    }
  }
}
