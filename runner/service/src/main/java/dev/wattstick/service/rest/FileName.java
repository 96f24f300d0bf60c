package dev.wattstick.service.rest;

import dev.wattstick.plot.draw.PictureFormat;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/**
 * The last part of a path that names a file.
 *
 * @param base before the last dot
 * @param ending after it, in lower case
 */
record FileName(String base, String ending) {

  /**
   * Takes it apart.
   *
   * @param what for example {@code figure}
   * @throws UnknownNameException when it has no ending, or none of those that there are
   */
  static FileName of(String file, String what, List<String> endings) {
    int dot = file.lastIndexOf('.');
    String ending = dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    if (dot < 1 || !endings.contains(ending)) {
      throw new UnknownNameException(
          "A " + what + " is had as ." + String.join(", .", endings) + "; not as '" + file + "'.");
    }
    return new FileName(file.substring(0, dot), ending);
  }

  MediaType mediaType() {
    return switch (ending) {
      case "csv" -> new MediaType("text", "csv", "UTF-8");
      case "tex" -> new MediaType("application", "x-tex", "UTF-8");
      default -> MediaType.valueOf(PictureFormat.of(ending).orElseThrow().mediaType());
    };
  }
}
