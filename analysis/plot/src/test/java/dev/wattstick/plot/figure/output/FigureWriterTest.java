package dev.wattstick.plot.figure.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.plot.draw.PdfTexts;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.plot.figure.FigureException;
import dev.wattstick.plot.figure.FigureInputs;
import dev.wattstick.plot.figure.MadeUpDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All figures that were asked for into a folder, or none. */
class FigureWriterTest {
  private static final MadeUpDatabase NET =
      new MadeUpDatabase().row("Net", "Board CPU", 0.01, 0.7, 0.2);

  @TempDir private Path temp;

  private FigureReport write(Database... databases) {
    return new FigureWriter()
        .write(
            FigureInputs.of(List.of(databases)),
            FigureOrder.all(Set.of("pdf", "svg", "csv")),
            temp.resolve("out"));
  }

  @Test
  void whatCannotBeDrawnIsTold() {
    FigureReport report = write(new MadeUpDatabase().database());
    assertThat(report.results())
        .isNotEmpty()
        .allSatisfy(
            result ->
                assertThat(((FigureReport.Skipped) result).reason())
                    .as(result.name())
                    .isNotBlank());
    assertThat(temp.resolve("out")).doesNotExist();
  }

  @Test
  void theLineOfTheCpuIsSeenWhereAllAcceleratorsAreBetter() throws IOException {
    write(
        new MadeUpDatabase()
            .row("Net", "Board CPU", 0.01, 0.7, 0.2)
            .row("Net", "Board NPU", 0.002, 0.69, 0.01)
            .database());
    byte[] pdf = Files.readAllBytes(temp.resolve("out/rel_impro.pdf"));
    assertThat(PdfTexts.text(pdf)).contains("CPU-only");
    assertThat(PdfTexts.cut(pdf)).isEmpty();
  }

  @Test
  void namesInTheTableAreLatex() throws IOException {
    write(
        new MadeUpDatabase()
            .row("a_b&%$#{}~^\\", "<b>Host CPU", 0.01, 0.7, 0.2)
            .row("a_b&%$#{}~^\\", "<b>Host NPU", 0.002, 0.7, 0.1)
            .database());
    assertThat(Files.readString(temp.resolve("out/model_comp.tex")))
        .contains("a\\_b..\\{\\}\\textasciitilde{}", "\\textless{}b\\textgreater{}");
  }

  @Test
  void anUnknownFigureIsRefusedWithWhatWasProbablyMeant() {
    assertThatThrownBy(
            () ->
                new FigureWriter()
                    .write(
                        FigureInputs.of(List.of(new MadeUpDatabase().database())),
                        new FigureOrder(
                            List.of("rel_improv", "nothing"), Set.of("pdf"), Theme.PAPER, 72),
                        temp.resolve("out")))
        .isInstanceOf(FigureException.class)
        .hasMessageContaining("'rel_improv'")
        .hasMessageContaining("rel_impro")
        .hasMessageContaining("'nothing'");
    assertThat(temp.resolve("out")).doesNotExist();
  }

  @Test
  void theSameResultInTwoDatabasesIsRefused() {
    Database one = NET.database();
    assertThatThrownBy(() -> write(one, one))
        .isInstanceOf(FigureException.class)
        .hasMessageContaining("imagenet, Net, Board CPU");
  }

  @Test
  void aFolderThatCannotTakeAllFilesIsLeftAsItWas() throws IOException {
    Path out = Files.createDirectories(temp.resolve("out"));
    Files.writeString(out.resolve("environment_compound.csv"), "of yesterday");
    Files.createDirectories(out.resolve("environment_compound.svg/in the way"));
    assertThatThrownBy(() -> write(NET.database()))
        .isInstanceOf(FigureException.class)
        .hasMessageContaining(out.toString());
    assertThat(out.resolve("environment_compound.csv")).hasContent("of yesterday");
    assertThat(out).isDirectoryNotContaining("glob:**.pdf");
  }
}
