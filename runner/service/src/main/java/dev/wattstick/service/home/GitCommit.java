package dev.wattstick.service.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the checked-out commit of a folder without git. */
public final class GitCommit {
  private GitCommit() {}

  /** Empty outside of a checkout, and for one without commits. */
  public static Optional<String> of(Path root) {
    try {
      Optional<Path> git = gitFolder(root.resolve(".git"));
      return git.isEmpty() ? Optional.empty() : head(git.get());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> gitFolder(Path git) throws IOException {
    if (Files.isDirectory(git)) {
      return Optional.of(git);
    }
    // A linked worktree has a file that names the folder.
    if (Files.isRegularFile(git)) {
      String line = Files.readString(git).strip();
      if (line.startsWith("gitdir: ")) {
        return Optional.of(git.resolveSibling(line.substring("gitdir: ".length())));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> head(Path git) throws IOException {
    String head = Files.readString(git.resolve("HEAD")).strip();
    if (!head.startsWith("ref: ")) {
      return Optional.of(head);
    }
    String name = head.substring("ref: ".length());
    Path common = commonFolder(git);
    Path loose = common.resolve(name);
    if (Files.isRegularFile(loose)) {
      return Optional.of(Files.readString(loose).strip());
    }
    return packed(common.resolve("packed-refs"), name);
  }

  private static Path commonFolder(Path git) throws IOException {
    Path pointer = git.resolve("commondir");
    return Files.isRegularFile(pointer)
        ? git.resolve(Files.readString(pointer).strip()).normalize()
        : git;
  }

  private static Optional<String> packed(Path packedRefs, String name) throws IOException {
    if (!Files.isRegularFile(packedRefs)) {
      return Optional.empty();
    }
    return Files.readAllLines(packedRefs).stream()
        .filter(line -> line.endsWith(" " + name))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .findFirst();
  }
}
