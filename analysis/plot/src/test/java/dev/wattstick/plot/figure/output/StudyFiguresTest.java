package dev.wattstick.plot.figure.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.plot.draw.PdfTexts;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.plot.draw.Typeface;
import dev.wattstick.plot.figure.ComputedFigure;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureInputs;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigurePoints;
import dev.wattstick.plot.figure.FigureSource;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures and the table of the study from its published data: numbers, and how they look. */
class StudyFiguresTest {
  private static final FigurePrinter PRINTER = new FigurePrinter(Typeface.load());
  private static FigureSource source = FigureSource.of(FigureInputs.of(List.of()));

  @BeforeAll
  static void read() {
    source = FigureSource.of(StudyInputs.read());
  }

  private static Figure<?> named(String name) {
    return FigureCatalog.named(source, List.of(name)).get(0);
  }

  /** One file of a figure, as PDF, SVG or other. */
  private static byte[] file(String name, String ending, Theme theme) {
    return PRINTER.file((ComputedFigure<?>) named(name).compute(source), ending, theme, 72);
  }

  private static FigurePoints data(String name) {
    return FigurePoints.of(named(name), source);
  }

  @Test
  void differencesOfIndicesCoverAllModelsWithAPartner() {
    FigurePoints data = data("improvement_bars");
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
      FigurePoints data = data(name);
      assertThat(data.panel(1).all()).hasSize(166);
      assertThat(data.panel(2).all()).hasSize(166);
      assertThat(data.panel(1).series()).hasSize(9).isSorted();
    }
    FigurePoint first = data("env_suut_trades").points(1, "Desktop CPU").get(0);
    assertThat(first.x()).as("energy of DenseNet121 [Ws]").isEqualTo(2.47255273117608);
    assertThat(first.y()).as("its top-1 accuracy").isEqualTo(0.6951666666666667);
  }

  @Test
  void starsHaveTheCornersOfTheirTaskAndAreClosed() {
    assertThat(data("true_best_RasPi").series())
        .containsExactly("CPU 0.74", "NCS 0.83", "TPU 0.92");
    FigurePoints laptop = data("true_best_Laptop");
    assertThat(laptop.series()).containsExactly("CPU 0.90", "NCS 0.90", "TPU 0.87");
    List<FigurePoint> polygon = laptop.points(1, "CPU 0.90");
    assertThat(polygon.stream().map(FigurePoint::category).toList())
        .containsExactly("mAP50", "mAP50-95", "M Prec", "M Rec", "I Power", "I Time", "mAP50");
    assertThat(polygon.get(6)).isEqualTo(polygon.get(0));
  }

  @Test
  void theMapOfQualityAndResourcesHasTheElevenModelsOnEachHost() {
    FigurePoints data = data("qual_res_all");
    assertThat(data.series())
        .containsExactlyInAnyOrder("CPU Inference", "NCS Inference", "TPU Inference");
    assertThat(data.panel(1).all()).hasSize(26);
    assertThat(data.panel(2).all()).hasSize(27);
    assertThat(data.panel(3).all()).hasSize(24);
  }

  @Test
  void titlesAndLegendsAreSelectableInPdfAndTextInSvg() {
    assertThat(PdfTexts.text(file("rel_impro", "pdf", Theme.PAPER)))
        .contains("CPU-only", "NCS", "TPU", "Running Time per Inference");
    String svg = new String(file("qual_res_all", "svg", Theme.PAPER), StandardCharsets.UTF_8);
    assertThat(svg).contains("<text").contains("MobileNetV2").contains("Quality");
  }

  @Test
  void theColourBlindThemeChangesColoursOnly() {
    Theme other = Theme.named("colour-blind").orElseThrow();
    byte[] paper = file("env_trades", "pdf", Theme.PAPER);
    byte[] safe = file("env_trades", "pdf", other);
    assertThat(Arrays.equals(safe, paper)).isFalse();
    assertThat(PdfTexts.text(safe)).isEqualTo(PdfTexts.text(paper));
  }

  @Test
  void aPointOfAModelIsLabelledWithItsWholeName() {
    assertThat(data("environment_compound").points(1, "Desktop CPU").get(0))
        .extracting(FigurePoint::category, FigurePoint::label)
        .containsExactly("Den..et121", "DenseNet121");
    assertThat(data("improv_table_bars").panel(1).all())
        .allSatisfy(point -> assertThat(point.label()).isEmpty());
  }
}
