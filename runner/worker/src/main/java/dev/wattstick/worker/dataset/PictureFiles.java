package dev.wattstick.worker.dataset;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** PNG and JPEG files. Orientation tags and transparency are passed over. */
final class PictureFiles {
  private static final Set<String> FORMATS = Set.of("png", "jpeg");

  private static final String NO_PICTURE = "is not a PNG or JPEG picture";

  private PictureFiles() {}

  /** What is wrong with a file, after a look at its first bytes; null when nothing is. */
  static @Nullable String fault(Path file) {
    if (!Files.isRegularFile(file)) {
      return "is missing";
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return NO_PICTURE;
      }
      ImageReader reader = readers.next();
      try {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
          return NO_PICTURE;
        }
        reader.setInput(in);
        return reader.getWidth(0) > 0 && reader.getHeight(0) > 0 ? null : "is empty";
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return "cannot be read (" + e + ")";
    }
  }

  /**
   * Decodes a picture.
   *
   * @throws IOException when it cannot be decoded
   */
  static Pixels read(Path file) throws IOException {
    try {
      BufferedImage image = ImageIO.read(file.toFile());
      if (image == null) {
        throw new IOException(NO_PICTURE);
      }
      return pixels(image);
    } catch (RuntimeException e) {
      // ImageIO's readers throw any exception on damaged files.
      throw new IOException(e.toString(), e);
    }
  }

  private static Pixels pixels(BufferedImage image) {
    return isGray(image) ? grayPixels(image) : rgbPixels(image);
  }

  private static boolean isGray(BufferedImage image) {
    return !(image.getColorModel() instanceof IndexColorModel)
        && image.getColorModel().getNumColorComponents() == 1;
  }

  /** From the raster: {@code getRGB} would convert from linear gray and change the numbers. */
  private static Pixels grayPixels(BufferedImage image) {
    Raster raster = image.getRaster();
    int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
    int[] samples = raster.getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
    byte[] values = new byte[samples.length];
    for (int i = 0; i < samples.length; i++) {
      values[i] = (byte) (samples[i] >> shift);
    }
    return new Pixels(image.getWidth(), image.getHeight(), 1, values);
  }

  private static Pixels rgbPixels(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
    byte[] values = new byte[rgb.length * 3];
    for (int i = 0; i < rgb.length; i++) {
      values[3 * i] = (byte) (rgb[i] >> 16);
      values[3 * i + 1] = (byte) (rgb[i] >> 8);
      values[3 * i + 2] = (byte) rgb[i];
    }
    return new Pixels(width, height, 3, values);
  }
}
