package dev.wattstick.notebook;

import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.PictureFormat;
import dev.wattstick.plot.draw.Pictures;
import dev.wattstick.plot.draw.Typeface;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern SIZE = Pattern.compile(" width='([0-9.]+)pt' height='([0-9.]+)pt'");
  private static final double ENLARGEMENT = 1.4;

  private Svg() {}

  static String of(Drawing drawing) {
    return standalone(PICTURES.write(drawing, PictureFormat.SVG));
  }

  /** A chart of XChart's at its own size; its text is outlines. */
  static String of(Chart<?, ?> chart) {
    SVGGraphics2D graphics = new SVGGraphics2D(chart.getWidth(), chart.getHeight());
    // Otherwise made from the clock.
    graphics.setDefsKeyPrefix("w");
    chart.paint(graphics, chart.getWidth(), chart.getHeight());
    return standalone(graphics.getSVGElement().getBytes(StandardCharsets.UTF_8));
  }

  /** The same picture with names of its own, and larger: print is read from nearer than screens. */
  static String standalone(byte[] svg) {
    String key = "p" + checksum(svg);
    return enlarged(new String(svg, StandardCharsets.UTF_8))
        .replace("id='w", "id='" + key)
        .replace("id=\"w", "id=\"" + key)
        .replace("url(#w", "url(#" + key)
        .replace("font-family:\"", "font-family:\"" + key + " ")
        .replace("font-family: \"", "font-family: \"" + key + " ");
  }

  private static String enlarged(String svg) {
    Matcher size = SIZE.matcher(svg);
    return size.find()
        ? svg.substring(0, size.start())
            + " width='"
            + CellText.of(ENLARGEMENT * Double.parseDouble(size.group(1)))
            + "pt' height='"
            + CellText.of(ENLARGEMENT * Double.parseDouble(size.group(2)))
            + "pt'"
            + svg.substring(size.end())
        : svg;
  }

  private static String checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return Long.toHexString(crc.getValue());
  }
}
