package dev.wattstick.plot.draw;

import dev.wattstick.analysis.frame.BadDataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGUtils;
import org.jfree.svg.ViewBox;

/** A page as SVG: vectors and text elements, with the characters of the fonts that it uses. */
final class SvgFile {
  /** What browsers ask of a font, and its hints; layout rules would be most of the bytes. */
  private static final List<String> NEEDED_TABLES =
      List.of(
          "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name",
          "post", "prep");

  private SvgFile() {}

  static byte[] of(Drawing drawing, Typeface typeface) {
    SVGGraphics2D graphics = new SVGGraphics2D(drawing.widthPt(), drawing.heightPt());
    // Otherwise made from the clock.
    graphics.setDefsKeyPrefix("w");
    graphics.setGeomDoubleConverter(SvgFile::shortNumber);
    graphics.setTransformDoubleConverter(SvgFile::shortNumber);
    graphics.setFontFunction(family -> "\"" + family + "\", Roboto, sans-serif");
    Map<String, Set<Integer>> used = new LinkedHashMap<>();
    drawing.sketch().draw(new Pen(graphics, typeface, run -> written(used, run)));
    ViewBox box = new ViewBox(0, 0, drawing.widthPt(), drawing.heightPt());
    String element = graphics.getSVGElement(null, false, box, null, null);
    int afterTag = element.indexOf('>') + 1;
    String head =
        "<title>"
            + SVGUtils.escapeForXML(Text.printable(drawing.title()).replace("&", "&amp;"))
            + "</title><style>"
            + fontFaces(used, typeface)
            + "text{font-kerning:none;white-space:pre}</style>";
    String size =
        " width='"
            + shortNumber(drawing.widthPt())
            + "pt' height='"
            + shortNumber(drawing.heightPt())
            + "pt' role='img'>";
    String document =
        element.substring(0, afterTag - 1) + size + head + element.substring(afterTag) + "\n";
    return document.getBytes(StandardCharsets.UTF_8);
  }

  /** Thousandths of a point are finer than any printer. */
  private static String shortNumber(double value) {
    return BigDecimal.valueOf(value)
        .setScale(3, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  /**
   * The library takes "&amp;" in a text for an escape, and so has to be given one for every "&".
   */
  private static String written(Map<String, Set<Integer>> used, TextRun run) {
    Set<Integer> codePoints = used.computeIfAbsent(run.font().getFamily(), f -> new TreeSet<>());
    run.text().codePoints().forEach(codePoints::add);
    return run.text().replace("&", "&amp;");
  }

  private static String fontFaces(Map<String, Set<Integer>> used, Typeface typeface) {
    StringBuilder css = new StringBuilder();
    for (TextStyle.Weight weight : TextStyle.Weight.values()) {
      String family = typeface.font(weight, 1).getFamily();
      Set<Integer> codePoints = used.get(family);
      if (codePoints != null) {
        css.append("@font-face{font-family:\"")
            .append(family)
            .append("\";src:url(data:font/ttf;base64,")
            .append(subset(typeface.file(weight), codePoints))
            .append(")}");
      }
    }
    return css.toString();
  }

  private static String subset(byte[] file, Set<Integer> codePoints) {
    try (var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      TTFSubsetter subsetter = new TTFSubsetter(font, NEEDED_TABLES);
      subsetter.addAll(codePoints);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
      subsetter.writeToStream(bytes);
      return Base64.getEncoder().encodeToString(bytes.toByteArray());
    } catch (IOException e) {
      throw new BadDataException("The font cannot be embedded.", e);
    }
  }
}
