package dev.wattstick.plot.figure.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.plot.draw.PdfTexts;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.plot.draw.Typeface;
import dev.wattstick.plot.figure.Exhibit;
import dev.wattstick.plot.figure.FigureData;
import dev.wattstick.plot.figure.FigureInputs;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures and the table of the study from its published data: numbers, and how they look. */
class StudyFiguresTest {
  private static final FigureStudio STUDIO = new FigureStudio(Typeface.load());
  private static FigureSource source = FigureSource.of(FigureInputs.of(List.of()));

  @BeforeAll
  static void read() {
    source = FigureSource.of(StudyInputs.read());
  }

  private static Map<String, byte[]> files(String name, String formats) {
    Exhibit exhibit = FigureCatalog.named(source, List.of(name)).get(0);
    return STUDIO.finish(exhibit, source, FigureOrder.standard().withFormats(formats)).files();
  }

  /** One file of a figure, as PDF, SVG or other. */
  private static byte[] file(String name, String format) {
    return Objects.requireNonNull(files(name, format).get(name + "." + format), name);
  }

  private static FigureData data(String name) {
    return (FigureData) FigureCatalog.named(source, List.of(name)).get(0).data(source);
  }

  @Test
  void differencesOfIndicesCoverAllModelsWithAPartner() {
    FigureData data = data("improvement_bars");
    assertThat(new TreeSet<>(data.series()))
        .containsExactly(
            "Classification on Desktop",
            "Classification on Laptop",
            "Classification on RasPi",
            "Segmentation on Desktop",
            "Segmentation on Laptop");
  }

  @Test
  void tradesHaveAPointForEachCommonModelInEachEnvironment() {
    for (String name : List.of("env_trades", "env_suut_trades")) {
      FigureData data = data(name);
      assertThat(data.panel(1)).hasSize(166);
      assertThat(data.panel(2)).hasSize(166);
      assertThat(data.series(1)).hasSize(9).isSorted();
    }
    FigurePoint first = data("env_suut_trades").points(1, "Desktop CPU").get(0);
    assertThat(first.x()).as("energy of DenseNet121 [Ws]").isEqualTo(2.47255273117608);
    assertThat(first.y()).as("its top-1 accuracy").isEqualTo(0.6951666666666667);
  }

  @Test
  void starsHaveTheCornersOfTheirTaskAndAreClosed() {
    assertThat(data("true_best_RasPi").series())
        .containsExactly("CPU 0.74", "NCS 0.83", "TPU 0.92");
    FigureData laptop = data("true_best_Laptop");
    assertThat(laptop.series()).containsExactly("CPU 0.90", "NCS 0.90", "TPU 0.87");
    List<FigurePoint> polygon = laptop.points(1, "CPU 0.90");
    assertThat(polygon.stream().map(FigurePoint::category).toList())
        .containsExactly("mAP50", "mAP50-95", "M Prec", "M Rec", "I Power", "I Time", "mAP50");
    assertThat(polygon.get(6)).isEqualTo(polygon.get(0));
  }

  @Test
  void theMapOfQualityAndResourcesHasTheElevenModelsOnEachHost() {
    FigureData data = data("qual_res_all");
    assertThat(data.series())
        .containsExactlyInAnyOrder("CPU Inference", "NCS Inference", "TPU Inference");
    assertThat(data.panel(1)).hasSize(26);
    assertThat(data.panel(2)).hasSize(27);
    assertThat(data.panel(3)).hasSize(24);
  }

  @Test
  void titlesAndLegendsAreSelectableInPdfAndTextInSvg() {
    assertThat(PdfTexts.text(file("rel_impro", "pdf")))
        .contains("CPU-only", "NCS", "TPU", "Running Time per Inference");
    String svg = new String(file("qual_res_all", "svg"), StandardCharsets.UTF_8);
    assertThat(svg).contains("<text").contains("MobileNetV2").contains("Quality");
  }

  @Test
  void theColourBlindThemeChangesColoursOnly() {
    Exhibit exhibit = FigureCatalog.named(source, List.of("env_trades")).get(0);
    FigureOrder order = FigureOrder.standard().withFormats("pdf,csv");
    Theme other = Theme.named("colour-blind").orElseThrow();
    assertThat(finished(exhibit, order.withTheme(other), "csv"))
        .isEqualTo(finished(exhibit, order, "csv"));
    byte[] paper = finished(exhibit, order, "pdf");
    byte[] safe = finished(exhibit, order.withTheme(other), "pdf");
    assertThat(Arrays.equals(safe, paper)).isFalse();
    assertThat(PdfTexts.text(safe)).isEqualTo(PdfTexts.text(paper));
  }

  private static byte[] finished(Exhibit exhibit, FigureOrder order, String format) {
    var files = STUDIO.finish(exhibit, source, order).files();
    return Objects.requireNonNull(files.get(exhibit.name() + "." + format));
  }
}
