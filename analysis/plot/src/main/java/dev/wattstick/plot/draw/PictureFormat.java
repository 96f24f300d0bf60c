package dev.wattstick.plot.draw;

import java.util.Locale;
import java.util.Optional;

/** The file formats of pictures. */
public enum PictureFormat {
  PDF("application/pdf"),
  SVG("image/svg+xml"),
  PNG("image/png");

  private final String mediaType;

  PictureFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The ending of file names, without the dot. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format with that ending, if there is one. */
  public static Optional<PictureFormat> of(String ending) {
    for (PictureFormat format : values()) {
      if (format.ending().equals(ending.toLowerCase(Locale.ROOT))) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
