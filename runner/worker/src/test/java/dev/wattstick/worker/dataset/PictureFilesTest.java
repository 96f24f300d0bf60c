package dev.wattstick.worker.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFilesTest {
  @TempDir Path folder;

  @Test
  void grayValuesAreThoseOfTheFile() throws IOException {
    BufferedImage image = new BufferedImage(256, 1, BufferedImage.TYPE_BYTE_GRAY);
    for (int x = 0; x < 256; x++) {
      image.getRaster().setSample(x, 0, 0, x);
    }
    Pixels pixels = written(image, "png");
    assertThat(pixels.channels()).isEqualTo(1);
    for (int x = 0; x < 256; x++) {
      assertThat(pixels.value(x, 0, 0)).isEqualTo(x);
    }
  }

  @Test
  void sixteenBitGrayKeepsItsHighByte() throws IOException {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
    image.getRaster().setSample(0, 0, 0, 0xabcd);
    assertThat(written(image, "png").value(0, 0, 0)).isEqualTo(0xab);
  }

  @Test
  void colourValuesAreThoseOfTheFileWhateverTheTransparency() throws IOException {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0x00010203);
    image.setRGB(1, 0, 0xfffefd80);
    assertThat(written(image, "png").values()).containsExactly(1, 2, 3, 0xfe, 0xfd, 0x80);
  }

  @Test
  void palettesAreColours() throws IOException {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY);
    image.setRGB(1, 0, 0xffffffff);
    assertThat(written(image, "png").withChannels(1).values()).containsExactly(0, 255);
  }

  @Test
  void jpegIsRead() throws IOException {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR);
    for (int i = 0; i < 64; i++) {
      image.setRGB(i % 8, i / 8, 0x804020);
    }
    Pixels pixels = written(image, "jpeg");
    assertThat(pixels.value(4, 4, 0)).isCloseTo(0x80, within(3));
    assertThat(pixels.value(4, 4, 2)).isCloseTo(0x20, within(3));
  }

  @Test
  void aTruncatedPictureCannotBeDecoded() throws IOException {
    Path file = folder.resolve("x.png");
    ImageIO.write(new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 60));
    assertThat(PictureFiles.fault(file)).isNull();
    assertThatThrownBy(() -> PictureFiles.read(file)).isInstanceOf(IOException.class);
  }

  @Test
  void lumaIsPillows() {
    // Pillow: Image.new("RGB", (1, 1), (10, 200, 30)).convert("L")
    Pixels pixels = new Pixels(1, 1, 3, new byte[] {10, (byte) 200, 30});
    assertThat(pixels.withChannels(1).value(0, 0, 0)).isEqualTo(124);
  }

  @Test
  void grayBecomesThreeEqualChannels() {
    assertThat(new Pixels(2, 1, 1, new byte[] {7, 9}).withChannels(3).values())
        .containsExactly(7, 7, 7, 9, 9, 9);
  }

  @Test
  void cropsFromTheMiddleToTheAspect() {
    Pixels wide = new Pixels(5, 2, 1, new byte[] {0, 1, 2, 3, 4, 10, 11, 12, 13, 14});
    assertThat(wide.croppedTo(100, 100).values()).containsExactly(1, 2, 11, 12);
    Pixels tall = new Pixels(1, 4, 1, new byte[] {0, 1, 2, 3});
    assertThat(tall.croppedTo(1, 2).values()).containsExactly(1, 2);
    assertThat(tall.croppedTo(10, 40).values()).containsExactly(0, 1, 2, 3);
  }

  private Pixels written(BufferedImage image, String format) throws IOException {
    Path file = folder.resolve("x." + format);
    assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
    assertThat(PictureFiles.fault(file)).isNull();
    return PictureFiles.read(file);
  }
}
