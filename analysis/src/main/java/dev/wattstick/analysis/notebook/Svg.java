package dev.wattstick.analysis.notebook;

import dev.wattstick.analysis.draw.Drawing;
import dev.wattstick.analysis.draw.PictureFormat;
import dev.wattstick.analysis.draw.Pictures;
import dev.wattstick.analysis.draw.Typeface;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jfree.svg.SVGGraphics2D;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * Pictures as SVG elements that may stand beside each other in one page: a notebook exported to
 * HTML has all of them in it, and their names of clips and fonts (each font has only the characters
 * of its own picture) would mix.
 */
final class Svg {
  private static final Pictures PICTURES = new Pictures(Typeface.load());

  private Svg() {}

  static String of(Drawing drawing) {
    byte[] svg = PICTURES.write(drawing, PictureFormat.SVG);
    return named(new String(svg, StandardCharsets.UTF_8), "p" + checksum(svg));
  }

  /** A chart of XChart's at its own size; its text is outlines. */
  static String of(Chart<?, ?> chart) {
    SVGGraphics2D graphics = new SVGGraphics2D(chart.getWidth(), chart.getHeight());
    // Otherwise made from the clock.
    graphics.setDefsKeyPrefix("w");
    chart.paint(graphics, chart.getWidth(), chart.getHeight());
    String svg = graphics.getSVGElement();
    return named(svg, "p" + checksum(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static String named(String svg, String key) {
    return svg.replace("id='w", "id='" + key)
        .replace("id=\"w", "id=\"" + key)
        .replace("url(#w", "url(#" + key)
        .replace("font-family:\"", "font-family:\"" + key + " ")
        .replace("font-family: \"", "font-family: \"" + key + " ");
  }

  private static String checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return Long.toHexString(crc.getValue());
  }
}
