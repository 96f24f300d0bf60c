package dev.wattstick.plot.draw;

import dev.wattstick.analysis.frame.BadDataException;

/**
 * Writes drawings to files' bytes: the same drawing gives the same bytes, on one machine always, on
 * another one wherever the embedded fonts have all its characters (PNG also depends on the JDK's
 * rasteriser). Safe for use by several threads.
 */
public final class Pictures {
  /** Dots per inch of PNG files where nothing else is asked for. */
  public static final int DEFAULT_DPI = 300;

  private final Typeface typeface;

  public Pictures(Typeface typeface) {
    this.typeface = typeface;
  }

  /** As {@link #write(Drawing, PictureFormat, int)}, PNG with {@link #DEFAULT_DPI}. */
  public byte[] write(Drawing drawing, PictureFormat format) {
    return write(drawing, format, DEFAULT_DPI);
  }

  /**
   * The bytes of a file.
   *
   * @param dpi dots per inch of a PNG, 30 to 1200; other formats have none
   * @throws BadDataException when it cannot be drawn
   */
  public byte[] write(Drawing drawing, PictureFormat format, int dpi) {
    return switch (format) {
      case PDF -> PdfFile.of(drawing, typeface);
      case SVG -> SvgFile.of(drawing, typeface);
      case PNG -> PngFile.of(drawing, typeface, dpi);
    };
  }
}
