package dev.wattstick.analysis.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.draw.PdfTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases that are not the study's: a correct picture, or a reason why there is none. */
class OddDatabasesTest {
  @TempDir private Path temp;

  private FigureReport write(Database... databases) {
    return new FigureWriter()
        .write(
            FigureInputs.of(List.of(databases)),
            FigureOrder.standard().withFormats("pdf,svg,csv"),
            temp.resolve("out"));
  }

  private static List<String> written(FigureReport report) {
    return report.results().stream()
        .filter(FigureReport.Written.class::isInstance)
        .map(FigureReport.Result::name)
        .toList();
  }

  private void assertLegible(FigureReport report) {
    for (FigureReport.Result result : report.results()) {
      if (result instanceof FigureReport.Written one) {
        one.files().stream()
            .filter(file -> file.toString().endsWith(".pdf"))
            .forEach(this::legible);
      } else if (result instanceof FigureReport.Skipped one) {
        assertThat(one.reason()).as(one.name()).isNotBlank();
      }
    }
  }

  private void legible(Path pdf) {
    try {
      byte[] bytes = Files.readAllBytes(pdf);
      assertThat(PdfTexts.cut(bytes)).as("cut in %s", pdf).isEmpty();
      assertThat(PdfTexts.overlaps(bytes)).as("overlaps in %s", pdf).isEmpty();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anEmptyDatabaseHasNoFigureAndWritesNothing() {
    FigureReport report = write(Tables.database());
    assertThat(written(report)).isEmpty();
    assertLegible(report);
    assertThat(temp.resolve("out")).doesNotExist();
  }

  @Test
  void oneModelInOneEnvironmentIsDrawnWhereItCanBe() {
    FigureReport report =
        write(Tables.database(Tables.row("Net", "CPU", "Board", "0.01", "0.7", "0.2")));
    assertThat(written(report)).contains("environment_compound").doesNotContain("rel_impro");
    assertLegible(report);
  }

  @Test
  void anAcceleratorWithoutAnyEnergyIsComparedByTime() {
    FigureReport report =
        write(
            Tables.database(
                Tables.row("Net", "CPU", "Board", "0.01", "0.7", ""),
                Tables.row("Net", "NPU", "Board", "0.002", "0.69", ""),
                Tables.row("Other", "CPU", "Board", "0.03", "0.8", ""),
                Tables.row("Other", "NPU", "Board", "0.004", "0.78", "")));
    assertThat(written(report)).contains("rel_impro", "env_mod_time_acc_power");
    assertLegible(report);
  }

  @Test
  void aDatabaseWithoutAnyNumberHasReasonsOnly() {
    FigureReport report = write(Tables.database(Tables.row("Net", "CPU", "Board", "", "", "")));
    assertThat(written(report)).isEmpty();
    assertLegible(report);
  }

  @Test
  void namesWithMarkupOrOtherScriptsAreDrawnAsTheyAre() throws IOException {
    FigureReport report =
        write(
            Tables.database(
                Tables.row("a_b&%$#{}~^\\", "CPU", "<b>\"Host\"</b>", "0.01", "0.7", "0.2"),
                Tables.row("a_b&%$#{}~^\\", "NPU", "<b>\"Host\"</b>", "0.002", "0.7", "0.1"),
                Tables.row("Модель Δ", "CPU", "<b>\"Host\"</b>", "0.03", "0.8", "0.4"),
                Tables.row("Модель Δ", "NPU", "<b>\"Host\"</b>", "0.02", "0.8", "0.3")));
    assertThat(written(report)).contains("environment_compound", "model_comp");
    assertLegible(report);
    String svg = Files.readString(temp.resolve("out/environment_compound.svg"));
    assertThat(svg).contains("Модель Δ").contains("&lt;b&gt;").doesNotContain("<b>");
    String tex = Files.readString(temp.resolve("out/model_comp.tex"));
    assertThat(tex).contains("a\\_b..\\{\\}\\textasciitilde{}", "\\textless{}b\\textgreater{}");
  }

  @Test
  void anUnknownFigureIsRefusedWithWhatWasProbablyMeant() {
    assertThatThrownBy(
            () ->
                new FigureWriter()
                    .write(
                        FigureInputs.of(List.of(Tables.database())),
                        FigureOrder.standard().withOnly(List.of("rel_improv", "nothing")),
                        temp.resolve("out")))
        .isInstanceOf(FigureException.class)
        .hasMessageContaining("'rel_improv'")
        .hasMessageContaining("rel_impro")
        .hasMessageContaining("'nothing'");
    assertThat(temp.resolve("out")).doesNotExist();
  }

  @Test
  void theSameResultInTwoDatabasesIsRefused() {
    Database one = Tables.database(Tables.row("Net", "CPU", "Board", "0.01", "0.7", "0.2"));
    assertThatThrownBy(() -> write(one, one))
        .isInstanceOf(FigureException.class)
        .hasMessageContaining("imagenet, Net, Board CPU");
  }

  @Test
  void aFolderThatCannotTakeAllFilesIsLeftAsItWas() throws IOException {
    Path out = Files.createDirectories(temp.resolve("out"));
    Files.writeString(out.resolve("environment_compound.csv"), "of yesterday");
    Files.createDirectories(out.resolve("environment_compound.svg/in the way"));
    assertThatThrownBy(
            () -> write(Tables.database(Tables.row("Net", "CPU", "Board", "0.01", "0.7", "0.2"))))
        .isInstanceOf(FigureException.class)
        .hasMessageContaining(out.toString());
    assertThat(out.resolve("environment_compound.csv")).hasContent("of yesterday");
    assertThat(out).isDirectoryNotContaining("glob:**.pdf");
  }
}
