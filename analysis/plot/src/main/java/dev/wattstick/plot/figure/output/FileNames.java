package dev.wattstick.plot.figure.output;

/** Names of files from names of hosts, which may hold anything. */
final class FileNames {
  private FileNames() {}

  /** Letters, digits, dots, dashes and underscores stay; every other character is an underscore. */
  static String of(String name) {
    StringBuilder text = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              boolean kept = Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
              text.appendCodePoint(kept ? c : '_');
            });
    return text.toString();
  }
}
