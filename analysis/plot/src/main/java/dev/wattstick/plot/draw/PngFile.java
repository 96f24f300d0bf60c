package dev.wattstick.plot.draw;

import dev.wattstick.analysis.frame.BadDataException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A page as PNG on white, with its resolution noted so that it prints at its size. */
final class PngFile {
  private static final String METADATA = "javax_imageio_png_1.0";
  private static final double INCHES_PER_METRE = 39.370078740157;
  private static final double MOST_PIXELS = 200e6;

  private PngFile() {}

  static byte[] of(Drawing drawing, Typeface typeface, int dpi) {
    if (dpi < 30 || dpi > 1200) {
      throw new BadDataException(
          "A PNG of " + dpi + " dpi cannot be written; ask for 30 to 1200 dpi.");
    }
    double scale = dpi / 72.0;
    int width = (int) Math.round(drawing.widthPt() * scale);
    int height = (int) Math.round(drawing.heightPt() * scale);
    if ((double) width * height > MOST_PIXELS) {
      throw new BadDataException(
          "A PNG of " + width + " x " + height + " pixels is too large; ask for fewer dpi.");
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.scale(scale, scale);
    drawing.sketch().draw(new Pen(graphics, typeface, TextRun::text));
    graphics.dispose();
    try {
      return encode(image, dpi);
    } catch (IOException e) {
      throw new BadDataException("'" + drawing.title() + "' cannot be written as PNG.", e);
    }
  }

  private static byte[] encode(BufferedImage image, int dpi) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try {
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(
              ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
      metadata.mergeTree(METADATA, resolution(dpi));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
      try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
        writer.setOutput(out);
        writer.write(null, new IIOImage(image, null, metadata), writer.getDefaultWriteParam());
      }
      return bytes.toByteArray();
    } finally {
      writer.dispose();
    }
  }

  private static IIOMetadataNode resolution(int dpi) {
    String perMetre = Long.toString(Math.round(dpi * INCHES_PER_METRE));
    IIOMetadataNode physical = new IIOMetadataNode("pHYs");
    physical.setAttribute("pixelsPerUnitXAxis", perMetre);
    physical.setAttribute("pixelsPerUnitYAxis", perMetre);
    physical.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode(METADATA);
    root.appendChild(physical);
    return root;
  }
}
