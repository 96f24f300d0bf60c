package dev.wattstick.plot.figure.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.analysis.database.Origin;
import dev.wattstick.plot.draw.PdfTexts;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.plot.draw.Typeface;
import dev.wattstick.plot.figure.ComputedFigure;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureInputs;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigurePoints;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Looks;
import dev.wattstick.plot.figure.MadeUpDatabase;
import dev.wattstick.plot.figure.ModelWork;
import dev.wattstick.plot.figure.Plot;
import dev.wattstick.record.Provenance;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** Data at the edge of what there is: every figure is right, or says why there is none. */
class HardDataTest {
  private static final FigurePrinter PRINTER = new FigurePrinter(Typeface.load());
  private static final double NONE = Double.NaN;
  private static final List<ModelWork> WORK = List.of(new ModelWork("Net", 1e9));

  private static Figure<?> named(String name, FigureSource source) {
    return FigureCatalog.named(source, List.of(name)).get(0);
  }

  /** Draws all that there are, checks that nothing is cut or covered, and gives their names. */
  private static List<String> drawn(MadeUpDatabase rows) throws Exception {
    FigureSource source = FigureSource.of(FigureInputs.of(List.of(rows.database())).withWork(WORK));
    List<String> names = new java.util.ArrayList<>();
    for (Figure<?> figure : FigureCatalog.all(source)) {
      if (figure.compute(source) instanceof ComputedFigure<?> computed) {
        if (figure instanceof Plot) {
          byte[] pdf = PRINTER.file(computed, "pdf", Theme.PAPER, 72);
          assertThat(PdfTexts.cut(pdf)).as(figure.name()).isEmpty();
          assertThat(PdfTexts.overlaps(pdf)).as(figure.name()).isEmpty();
          byte[] svg = PRINTER.file(computed, "svg", Theme.PAPER, 72);
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(svg));
          names.add(figure.name());
        } else {
          assertThat(computed.latex()).contains("tabular");
        }
      } else {
        assertThat(figure.hindrance(source).orElseThrow()).isNotBlank();
      }
    }
    return names;
  }

  private static MadeUpDatabase grid(List<String> models, List<String> environments) {
    MadeUpDatabase rows = new MadeUpDatabase();
    for (int m = 0; m < models.size(); m++) {
      for (int e = 0; e < environments.size(); e++) {
        rows.row(
            models.get(m),
            environments.get(e),
            0.01 * (1 + m) * (2 + e),
            0.6 + 0.05 * m,
            1.0 + m - 0.1 * e);
      }
    }
    return rows;
  }

  @Test
  void anEmptyDatabaseHasNoFigure() throws Exception {
    assertThat(drawn(new MadeUpDatabase())).isEmpty();
  }

  @Test
  void oneModelInOneEnvironmentIsDrawn() throws Exception {
    assertThat(drawn(grid(List.of("Net"), List.of("Box CPU"))))
        .contains("environment_compound", "pareto_front", "roofline");
  }

  @Test
  void oneEnvironmentIsDrawn() throws Exception {
    assertThat(drawn(grid(List.of("Net", "Nut", "Nit"), List.of("Box CPU"))))
        .contains("env_mod_time_acc_power", "pareto_front");
  }

  @Test
  void oneModelIsDrawn() throws Exception {
    assertThat(drawn(grid(List.of("Net"), List.of("Box CPU", "Box TPU", "Pi CPU"))))
        .contains("rel_impro", "pareto_front", "roofline");
  }

  @Test
  void withoutAnyNumberThereIsNoFigure() throws Exception {
    assertThat(drawn(new MadeUpDatabase().row("Net", "Box CPU", NONE, NONE, NONE))).isEmpty();
  }

  @Test
  void withoutEnergyOrQualityTheRestIsDrawn() throws Exception {
    assertThat(drawn(new MadeUpDatabase().row("Net", "Box CPU", 1, 0.5, NONE)))
        .contains("pareto_front");
    assertThat(drawn(new MadeUpDatabase().row("Net", "Box CPU", 1, NONE, NONE)))
        .doesNotContain("pareto_front");
  }

  @Test
  void hostileNamesAreDrawnAsTheyAre() throws Exception {
    List<String> models =
        List.of(
            "$\\frac{1}{2}$ & 100 % #1_a^b~{x}",
            "<script>alert(1)</script> & \"q\" 'p'",
            "模型 ネット модель μοντέλο",
            "a, b\nc\td",
            "A very long name of a network that nobody would choose but somebody will, v1.2.3-rc4");
    List<String> environments =
        List.of("<b>Box</b> CPU", "Büro & Söhne TPU", "モデル CPU", "A long long long long host NCS");
    assertThat(drawn(grid(models, environments)))
        .contains("pareto_front", "critical_difference", "environment_compound");
  }

  @Test
  void twoEnginesOnOneProcessorAreToldApart() {
    MadeUpDatabase rows = grid(List.of("Net"), List.of("Box CPU OpenVINO", "Box CPU TFLite"));
    FigureSource source = rows.source();
    assertThat(source.hardware().processors()).containsExactly("CPU OpenVINO", "CPU TFLite");
    FigurePoints map = FigurePoints.of(named("qual_res_all", source), source);
    assertThat(map.series()).containsExactly("CPU OpenVINO Inference", "CPU TFLite Inference");
    Looks looks = new Looks(source.hardware(), Theme.named("paper").orElseThrow());
    assertThat(looks.environment("Box CPU OpenVINO"))
        .isNotEqualTo(looks.environment("Box CPU TFLite"));
  }

  @Test
  void simulatedNumbersAreShownOnlyWhenAskedForAndThenMarked() {
    MadeUpDatabase rows = grid(List.of("Net"), List.of("Box CPU", "Box TPU", "Pi CPU"));
    rows.origins().column("running_time", new Origin(Provenance.SIMULATED, "seed 1"));
    FigureInputs inputs = FigureInputs.of(List.of(rows.database())).withWork(WORK);
    FigureSource unasked = FigureSource.of(inputs);
    assertThat(named("pareto_front", unasked).compute(unasked))
        .isInstanceOf(FigureOutcome.Nothing.class);
    FigureSource asked = FigureSource.of(inputs.withSimulated(true));
    for (String name : List.of("pareto_front", "roofline")) {
      ComputedFigure<?> figure = (ComputedFigure<?>) named(name, asked).compute(asked);
      assertThat(figure.simulated()).isTrue();
      byte[] pdf = PRINTER.file(figure, "pdf", Theme.PAPER, 72);
      assertThat(PdfTexts.text(pdf)).contains(SimulatedMark.WORD);
    }
  }
}
