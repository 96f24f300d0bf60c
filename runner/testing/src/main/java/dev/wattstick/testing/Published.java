package dev.wattstick.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The study's published data, which lies beside the checkout and never in it. */
public final class Published {

  private Published() {}

  /** The folder of that name, or the test is skipped and says why. */
  public static Path folder() {
    return beside("published");
  }

  /** The folder of numbers recomputed from the published data. */
  public static Path expected() {
    return beside("expected");
  }

  private static Path beside(String name) {
    Path found = search(name);
    if (found == null) {
      System.out.println(
          "SKIPPED: no folder ../shared/"
              + name
              + " beside the checkout; set -Dwattstick.published");
    }
    assumeTrue(found != null, "the study's published data is not beside the checkout");
    return found == null ? Path.of(name) : found;
  }

  private static @Nullable Path search(String name) {
    String given = System.getProperty("wattstick.published");
    if (given != null) {
      return Path.of(given).resolveSibling(name);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolveSibling("shared").resolve(name);
      if (Files.isDirectory(candidate)) {
        return candidate;
      }
    }
    return null;
  }
}
