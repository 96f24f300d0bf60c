package dev.wattstick.analysis.database;

import dev.wattstick.record.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hidden folders beside a place, in which a database is written before it is moved there. Their
 * names hold the process, so that what a killed one left is cleared by the next that writes there.
 */
final class Leftovers {
  private static final String OLD = "-old";

  private Leftovers() {}

  /** A new name; a temporary folder of the JDK would be closed to other users. */
  static Path fresh(Path place) {
    return place.resolveSibling(
        "." + place.getFileName() + "-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
  }

  /** Where what was at the place steps aside. */
  static Path old(Path fresh) {
    return fresh.resolveSibling(fresh.getFileName() + OLD);
  }

  /** Ends what dead processes began: what had stepped aside comes back, the rest is deleted. */
  static void clear(Path place) throws IOException {
    for (Path left : of(place)) {
      if (left.toString().endsWith(OLD) && !Files.exists(place)) {
        Files.move(left, place, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Folders.delete(left);
      }
    }
  }

  private static List<Path> of(Path place) throws IOException {
    Path parent = place.resolveSibling(".").normalize();
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    Pattern name =
        Pattern.compile(
            "\\."
                + Pattern.quote(String.valueOf(place.getFileName()))
                + "-(\\d+)-\\d+("
                + OLD
                + ")?");
    List<Path> left = new ArrayList<>();
    try (Stream<Path> siblings = Files.list(parent)) {
      for (Path sibling : (Iterable<Path>) siblings::iterator) {
        Matcher matcher = name.matcher(String.valueOf(sibling.getFileName()));
        if (matcher.matches() && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty()) {
          left.add(sibling);
        }
      }
    }
    return left;
  }
}
