package dev.wattstick.plot.figure.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.plot.draw.PdfTexts;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.plot.draw.Typeface;
import dev.wattstick.plot.figure.BatchTables;
import dev.wattstick.plot.figure.ComputedFigure;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigurePoints;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.MadeUpDatabase;
import dev.wattstick.plot.figure.Plot;
import dev.wattstick.testing.Published;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The study's figures: their numbers against those that were recomputed from its data. */
class PublishedFiguresTest {
  private static FigureSource source = new MadeUpDatabase().source();

  @BeforeAll
  static void read() {
    source =
        FigureSource.of(
            StudyInputs.read()
                .withBatchCurves(
                    BatchTables.read(Published.folder().resolve("batchsize_comparison_results"))));
  }

  private static ComputedFigure<?> computed(String name) {
    return (ComputedFigure<?>) FigureCatalog.named(source, List.of(name)).get(0).compute(source);
  }

  private static FigurePoints data(String name) {
    return new FigurePoints(computed(name).points());
  }

  /** What was recomputed has no labels. */
  private static void assertAsExpected(String name) throws IOException {
    byte[] file = new FigurePrinter(Typeface.load()).file(computed(name), "csv", Theme.PAPER, 72);
    String csv = new String(file, StandardCharsets.UTF_8);
    assertThat(csv.replaceAll("(?m),[^,\\n]*$", ""))
        .isEqualTo(Files.readString(Published.expected().resolve("figure_" + name + ".csv")));
  }

  @Test
  void relativeImprovementsAreTheStudys() throws IOException {
    assertAsExpected("rel_impro");
    FigurePoints data = data("rel_impro");
    assertThat(data.points(1, "NCS")).hasSize(2 * 58);
    assertThat(data.points(1, "TPU")).hasSize(2 * 45);
  }

  @Test
  void environmentsByModelAreTheStudys() throws IOException {
    assertAsExpected("env_mod_time_acc_power");
  }

  @Test
  void compoundIndicesAreTheStudys() throws IOException {
    assertAsExpected("environment_compound");
  }

  @Test
  void theBetterAcceleratorsAreTheStudys() throws IOException {
    assertAsExpected("improv_table_bars");
  }

  @Test
  void theStarIsTheStudys() throws IOException {
    assertAsExpected("true_best_Desktop");
  }

  @Test
  void theTableIsTheStudysByteForByte() throws IOException {
    assertThat(computed("model_comp").latex())
        .isEqualTo(Files.readString(Published.folder().resolve("paper_results/model_comp.tex")));
  }

  @Test
  void differencesOutsideOfTheStudysAxesAreCounted() {
    byte[] pdf =
        new FigurePrinter(Typeface.load())
            .file(computed("improvement_bars"), "pdf", Theme.PAPER, 72);
    assertThat(PdfTexts.text(pdf))
        .contains(
            "Differences outside of the axes: 8 of the resource index, 4 of the quality index.");
  }

  @Test
  void theStudysPairsByPositionAre57() {
    assertThat(data("stddev").points(1, "MEAN")).hasSize(6 * 57);
  }

  @Test
  void ranksOfNineEnvironmentsAreOfTheModelsThatRanInAll() {
    FigurePoints data = data("critical_difference");
    assertThat(data.points(1, "test"))
        .anyMatch(point -> "models".equals(point.category()) && point.y() == 12);
    assertThat(data.points(1, "Desktop TPU").get(0).y()).isEqualTo(1.5);
    double sum =
        data.panel(1).all().stream()
            .filter(point -> "average rank".equals(point.category()))
            .mapToDouble(FigurePoint::y)
            .sum();
    assertThat(sum).isCloseTo(45, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void theStudysBatchTablesAreMillisecondsAnImage() {
    FigurePoints data = data("batch_size_curves");
    assertThat(data.points(3, "ResNet50").get(0).y())
        .isEqualTo(6537.895202636719 / 1e3 / 128 * 1e3);
    assertThat(data.points(1, "DenseNet169 (2)")).hasSize(7);
  }

  /** Every figure in every theme: no text over another, none cut, the same bytes again. */
  @Test
  void everyFigureCanBeReadAndIsTheSameTwice() {
    FigurePrinter printer = new FigurePrinter(Typeface.load());
    for (Theme theme : Theme.all()) {
      for (Figure<?> figure : FigureCatalog.all(source)) {
        if (figure instanceof Plot && figure.compute(source) instanceof ComputedFigure<?> data) {
          byte[] pdf = printer.file(data, "pdf", theme, 72);
          assertThat(PdfTexts.overlaps(pdf)).as(figure.name()).isEmpty();
          assertThat(PdfTexts.cut(pdf)).as(figure.name()).isEmpty();
          assertThat(PdfTexts.fonts(pdf)).as(figure.name()).noneMatch(font -> font.endsWith("!"));
          for (String ending : FigurePrinter.endings(figure)) {
            assertThat(printer.file(data, ending, theme, 72))
                .as(figure.name() + " as " + ending)
                .isEqualTo(printer.file(data, ending, theme, 72));
          }
        }
      }
    }
  }
}
