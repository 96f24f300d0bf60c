package dev.wattstick.cli.command;

import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.service.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A home that may be thrown away. */
final class ScratchHome {
  private ScratchHome() {}

  /**
   * An empty folder; what was in it is deleted.
   *
   * @throws CliFailure when a service still runs there, or the disk does not let us
   */
  static Path fresh(Path home) {
    RunningService.find(home)
        .ifPresent(
            url -> {
              throw new CliFailure(
                  "a demo is still running at " + url + ": stop it first (Ctrl-C in its terminal)");
            });
    try {
      if (Files.exists(home)) {
        delete(home);
      }
      return Files.createDirectories(
          home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new CliFailure("cannot make an empty folder " + home + ": " + e, e);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      // Run directories are read-only; their own folder must let go of them.
      path.resolveSibling(".").toFile().setWritable(true, true);
      Files.delete(path);
    }
  }
}
