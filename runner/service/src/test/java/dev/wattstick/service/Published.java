package dev.wattstick.service;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The study's published data, which lies beside the checkout and never in it. */
public final class Published {
  private Published() {}

  /** A folder in it, or the test is skipped and says why. */
  public static Path folder(String name) {
    Path found = search();
    if (found == null) {
      System.out.println(
          "SKIPPED: no folder ../shared/published beside the checkout; set -Dwattstick.published");
    }
    assumeTrue(found != null, "the study's published data is not beside the checkout");
    return found == null ? Path.of(name) : found.resolve(name);
  }

  private static @Nullable Path search() {
    String given = System.getProperty("wattstick.published");
    if (given != null) {
      return Path.of(given);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolveSibling("shared").resolve("published");
      if (Files.isDirectory(candidate)) {
        return candidate;
      }
    }
    return null;
  }
}
