package dev.wattstick.plot.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.frame.BadDataException;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

class PicturesTest {
  private static final TextStyle STYLE = TextStyle.regular(8, Color.BLACK);
  private static Pictures pictures;

  @BeforeAll
  static void load() {
    pictures = new Pictures(Typeface.load());
  }

  private static Drawing saying(String text) {
    return new Drawing(text, 200, 50, pen -> pen.text(text, 10, 25, Anchor.LEFT, STYLE));
  }

  @Test
  void textInPdfCanBeSelectedAndItsFontIsEmbedded() {
    byte[] pdf = pictures.write(saying("Résumé Δ Ωж 12 %"), PictureFormat.PDF);

    assertThat(PdfTexts.text(pdf)).contains("Résumé Δ Ωж 12 %");
    assertThat(PdfTexts.fonts(pdf)).containsExactly("Roboto-Regular");
  }

  @Test
  void textInSvgIsTextAndItsFontIsEmbedded() {
    String svg = utf8(pictures.write(saying("Résumé Δ"), PictureFormat.SVG));

    assertThat(svg).contains(">Résumé Δ</text>", "@font-face{font-family:\"Roboto\";src:url(data:");
  }

  @Test
  void markupInNamesStaysText() throws Exception {
    String name = "<b>&amp;</b> \"x\" 'y' ]]>";
    byte[] svg = pictures.write(saying(name), PictureFormat.SVG);

    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    NodeList texts = builder.parse(new ByteArrayInputStream(svg)).getElementsByTagName("text");
    assertThat(texts.item(0).getTextContent()).isEqualTo(name);
    assertThat(PdfTexts.text(pictures.write(saying(name), PictureFormat.PDF))).contains(name);
  }

  @Test
  void charactersThatNoFontHasAreSpelledOut() {
    byte[] pdf = pictures.write(saying("a\uE123"), PictureFormat.PDF);

    assertThat(PdfTexts.text(pdf)).contains("a").contains("[U+E123]");
  }

  @Test
  void controlsAndHalvesOfCharactersDoNoHarm() throws Exception {
    String name = "a\u0000b\nc\uD800d\u202Ee";
    byte[] svg = pictures.write(saying(name), PictureFormat.SVG);

    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    String text = PdfTexts.text(pictures.write(saying(name), PictureFormat.PDF));
    assertThat(text).contains("b c").contains("de");
  }

  @Test
  void theSameDrawingGivesTheSameBytes() {
    for (PictureFormat format : PictureFormat.values()) {
      byte[] first = pictures.write(saying("same"), format);
      byte[] second = new Pictures(Typeface.load()).write(saying("same"), format);
      assertThat(second).as(format.name()).isEqualTo(first);
    }
  }

  @Test
  void aPngHasTheSizeOfItsResolution() throws IOException {
    byte[] png = pictures.write(saying("x"), PictureFormat.PNG, 144);

    var image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(400);
    assertThat(image.getHeight()).isEqualTo(100);
    // 144 dpi = 5669 dots a metre
    assertThat(new String(png, StandardCharsets.ISO_8859_1)).contains("pHYs\0\0\u0016\u0025");
  }

  @Test
  void anAbsurdResolutionIsRefused() {
    assertThatThrownBy(() -> pictures.write(saying("x"), PictureFormat.PNG, 5))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("30 to 1200");
  }

  @Test
  void aPageWithoutSizeIsRefused() {
    assertThatThrownBy(() -> new Drawing("x", 0, 10, pen -> {}))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("0.0 x 10.0");
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
