package dev.wattstick.service.database;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a database may be called: a name becomes a folder and a part of an address. */
public final class DatabaseNames {
  /** The database of this service's own runs. */
  public static final String LIVE = "runs";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern ENDING =
      Pattern.compile("\\.(pkl|pickle|csv|zip|tar|tgz|tar\\.gz)$", Pattern.CASE_INSENSITIVE);

  private DatabaseNames() {}

  /** Why an import cannot have this name; null when it can. */
  public static @Nullable String faultOf(String name) {
    if (name.equals(LIVE)) {
      return "'" + LIVE + "' is the database of this service's own runs; choose another name";
    }
    return NAME.matcher(name).matches()
        ? null
        : "must begin with a letter or digit, hold letters, digits and . _ - only, and have at most"
            + " 100 characters";
  }

  /**
   * The name that a file or folder suggests: without its ending, and with - for what may not be.
   */
  static String suggestedBy(String file) {
    String bare = ENDING.matcher(file).replaceFirst("");
    String clean = bare.replaceAll("[^A-Za-z0-9._-]+", "-").replaceFirst("^[._-]+", "");
    return clean.substring(0, Math.min(clean.length(), 100));
  }
}
