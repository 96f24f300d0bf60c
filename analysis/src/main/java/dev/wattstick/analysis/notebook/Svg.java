package dev.wattstick.analysis.notebook;

import dev.wattstick.analysis.draw.Drawing;
import dev.wattstick.analysis.draw.PictureFormat;
import dev.wattstick.analysis.draw.Pictures;
import dev.wattstick.analysis.draw.Typeface;
import java.nio.charset.StandardCharsets;

/** Drawings as SVG. */
final class Svg {
  private static final Pictures PICTURES = new Pictures(Typeface.load());

  private Svg() {}

  static String of(Drawing drawing) {
    return new String(PICTURES.write(drawing, PictureFormat.SVG), StandardCharsets.UTF_8);
  }
}
