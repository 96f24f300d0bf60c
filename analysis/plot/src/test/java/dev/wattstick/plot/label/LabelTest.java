package dev.wattstick.plot.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.wattstick.analysis.database.Origin;
import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.rating.EdgeAcc2023;
import dev.wattstick.plot.draw.PdfTexts;
import dev.wattstick.plot.draw.PictureFormat;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.plot.draw.Typeface;
import dev.wattstick.plot.figure.MadeUpDatabase;
import dev.wattstick.plot.figure.RatedDatabase;
import dev.wattstick.record.Provenance;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LabelTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final LabelPrinter PRINTER = new LabelPrinter(Typeface.load());
  private static final String ENERGY = "approx_USB_power_draw";

  private static LabelSource source() {
    MadeUpDatabase made =
        new MadeUpDatabase()
            .row("Fast <Net> & Модель", "Board NPU", 0.001, 0.7, 0.0123)
            .row("Made up", "Board NPU", 0.01, 0.6, 0.2)
            .row("Unmetered", "Board NPU", 0.03, 0.8, Double.NaN);
    made.origins()
        .column(ENERGY, new Origin(Provenance.METER, "a wall plug"))
        .cell(1, ENERGY, new Origin(Provenance.SIMULATED, "sim:fast"));
    return new LabelSource(
        RatedDatabase.of(made.database(), EdgeAcc2023.standard()), "edge-acc-2023");
  }

  private static LabelRequest request(String model) {
    return LabelRequest.of("Board NPU", model, DAY);
  }

  private static String pdfText(LabelFacts facts) {
    return PdfTexts.text(PRINTER.write(facts, PictureFormat.PDF)).replaceAll("\\s+", " ");
  }

  @Test
  void itSaysWhatItIsOfAndWhereTheEnergyComesFrom() {
    byte[] pdf = PRINTER.write(source().facts(request("Fast <Net> & Модель")), PictureFormat.PDF);
    assertThat(PdfTexts.text(pdf).replaceAll("\\s+", " "))
        .contains("Fast <Net> & Модель", "Board NPU", "imagenet")
        .contains("12.3 mWs", "1.00 ms", "70.0 %")
        .contains("Energy: metered, a wall plug")
        .contains("Scale: edge-acc-2023", "Date: 2026-11-26");
    assertThat(PdfTexts.cut(pdf)).isEmpty();
    assertThat(PdfTexts.overlaps(pdf)).isEmpty();
    assertThat(PdfTexts.fonts(pdf)).isNotEmpty().noneMatch(font -> font.endsWith("!"));
  }

  @Test
  void missingEnergyIsSaid() {
    assertThat(pdfText(source().facts(request("Unmetered")))).contains("Energy: not measured");
  }

  @Test
  void simulatedNumbersAreRefusedUntilAskedForAndThenMarked() {
    assertThatThrownBy(() -> source().facts(request("Made up")))
        .isInstanceOf(LabelException.class)
        .hasMessageContaining("Made up in Board NPU are simulated");
    LabelFacts facts = source().facts(request("Made up").withSimulated(true));
    assertThat(pdfText(facts)).contains("SIMULATED", "Energy: simulated, sim:fast");
  }

  @Test
  void anUnknownNameIsToldWithWhatThereIs() {
    assertThatThrownBy(() -> source().facts(request("Unmeterd")))
        .hasMessage("There is no model 'Unmeterd'. Did you mean 'Unmetered'?");
    assertThatThrownBy(() -> source().facts(LabelRequest.of("elsewhere", "Unmetered", DAY)))
        .hasMessage("There is no environment 'elsewhere'. There are Board NPU.");
    assertThatThrownBy(() -> source().facts(request("Unmetered").withDataset("coco")))
        .isInstanceOf(LabelException.class)
        .hasMessageContaining("imagenet");
  }

  @Test
  void itsCodeLeadsToTheRun() throws Exception {
    String link = "http://127.0.0.1:8888/api/v1/runs/0197?a=b&c=%20";
    LabelFacts facts = source().facts(request("Unmetered").withLink(link));
    byte[] png = PRINTER.write(facts, PictureFormat.PNG, Theme.PAPER, 200);
    var image = ImageIO.read(new ByteArrayInputStream(png));
    var bitmap = new BinaryBitmap(new HybridBinarizer(luminance(image)));
    assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(link);
  }

  private static RGBLuminanceSource luminance(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    return new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }

  @Test
  void itsNamesAreTextInSvg() {
    LabelFacts facts = source().facts(request("Fast <Net> & Модель"));
    String svg = new String(PRINTER.write(facts, PictureFormat.SVG), StandardCharsets.UTF_8);
    assertThat(svg).contains("<text", "Fast &lt;Net&gt; &amp; Модель").doesNotContain("<Net>");
  }

  @Test
  void theSameFactsGiveTheSameBytes() {
    LabelFacts facts = source().facts(request("Unmetered"));
    for (PictureFormat format : PictureFormat.values()) {
      assertThat(PRINTER.write(facts, format)).isEqualTo(PRINTER.write(facts, format));
    }
  }

  @Test
  void anAbsurdResolutionIsRefused() {
    LabelFacts facts = source().facts(request("Unmetered"));
    assertThatThrownBy(() -> PRINTER.write(facts, PictureFormat.PNG, Theme.PAPER, 100_000))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("30 to 1200");
  }
}
