package dev.wattstick.service.catalog;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of uploaded models: which are allowed, and which follows from a file's. */
public final class UploadName {
  /** Letters and digits of the scripts in use, as ranges that every dialect of patterns reads. */
  private static final String LETTERS =
      "0-9A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u1fff\\u2c00-\\u2fef"
          + "\\u3040-\\ud7a3";

  private static final String OTHERS = "\\u0300-\\u036f ._+()\\[\\]-";

  /** Of an allowed name; also what the API's description says. */
  public static final String PATTERN = "^[" + LETTERS + "][" + LETTERS + OTHERS + "]{0,99}$";

  static final String RULE =
      "must begin with a letter or digit, hold letters, digits, blanks and . _ + ( ) [ ] - only,"
          + " and have at most 100 characters";

  private static final Pattern ALLOWED = Pattern.compile(PATTERN);
  private static final int STEM_CHARACTERS = 30;
  private static final int[] DIGITS = {8, 16, 64};

  private UploadName() {}

  static boolean isAllowed(String name) {
    return ALLOWED.matcher(name).matches();
  }

  /**
   * A file's name without its ending, as far as it can be a model's, and a piece of the content's
   * digest, by which two files of the same name differ.
   *
   * @param fileName null when it was not sent
   * @param taken whether a model with other content has that name
   */
  static String of(@Nullable String fileName, String digest, Predicate<String> taken) {
    String stem = stem(fileName == null ? "" : fileName);
    for (int digits : DIGITS) {
      String name = stem + "-" + digest.substring(0, digits);
      if (!taken.test(name)) {
        return name;
      }
    }
    return stem + "-" + digest;
  }

  private static String stem(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String stem =
        (dot > 0 ? fileName.substring(0, dot) : fileName)
            .replaceAll("[^" + LETTERS + OTHERS + "]+", "_")
            .replaceFirst("^[^" + LETTERS + "]+", "")
            .strip();
    String start = stem.substring(0, Math.min(stem.length(), STEM_CHARACTERS)).strip();
    return start.isEmpty() ? "model" : start;
  }
}
