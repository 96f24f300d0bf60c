package dev.wattstick.plot.figure.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wattstick.plot.figure.DataStep;
import dev.wattstick.plot.figure.Exhibit;
import dev.wattstick.plot.figure.FigureData;
import dev.wattstick.plot.figure.FigureInputs;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.MadeUpDatabase;
import dev.wattstick.plot.figure.ModelWork;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Data steps of the figures of databases that the study did not have. */
class FieldFiguresTest {
  private static final double NONE = Double.NaN;

  private static String reason(Exhibit exhibit, FigureSource source) {
    DataStep step = exhibit.data(source);
    assertThat(step).isInstanceOf(DataStep.Nothing.class);
    assertThat(exhibit.hindrance(source)).isPresent();
    return ((DataStep.Nothing) step).reason();
  }

  @Test
  void ranksAndTheirCriticalDifferenceAreSciPys() throws IOException {
    JsonNode golden;
    try (InputStream json = FieldFiguresTest.class.getResourceAsStream("golden_field.json")) {
      golden = new ObjectMapper().readTree(json).get("criticalDifference");
    }
    MadeUpDatabase rows = new MadeUpDatabase();
    for (int model = 0; model < golden.get("table").size(); model++) {
      for (int place = 0; place < golden.get("environments").size(); place++) {
        JsonNode cell = golden.get("table").get(model).get(place);
        String environment = golden.get("environments").get(place).asText();
        rows.row("m" + model, environment, cell.isNull() ? NONE : cell.asDouble(), 0.5, NONE);
      }
    }
    FigureData data = (FigureData) new CriticalDifference().data(rows.source());
    for (int place = 0; place < golden.get("environments").size(); place++) {
      List<FigurePoint> points = data.points(1, golden.get("environments").get(place).asText());
      assertThat(points).hasSize(1);
      assertThat(points.get(0).y())
          .isCloseTo(golden.get("ranks").get(place).asDouble(), within(1e-12));
    }
    assertThat(value(data, "critical difference"))
        .isCloseTo(golden.get("criticalDifference").asDouble(), within(1e-6));
    assertThat(value(data, "Friedman p"))
        .isCloseTo(golden.get("friedmanP").asDouble(), within(1e-9));
    assertThat(value(data, "models")).isEqualTo(11);
    assertThat(value(data, "models left out")).isEqualTo(1);
    List<Double> ends = new ArrayList<>();
    data.points().stream()
        .filter(point -> point.series().startsWith("not different"))
        .forEach(point -> ends.add(point.y()));
    List<Double> expected = new ArrayList<>();
    golden.get("alike").forEach(pair -> pair.forEach(end -> expected.add(end.asDouble())));
    assertThat(ends).hasSameSizeAs(expected);
    for (int i = 0; i < ends.size(); i++) {
      assertThat(ends.get(i)).isCloseTo(expected.get(i), within(1e-12));
    }
  }

  private static double value(FigureData data, String category) {
    return data.points(1, "test").stream()
        .filter(point -> category.equals(point.category()))
        .findFirst()
        .orElseThrow()
        .y();
  }

  @Test
  void twoEnvironmentsCannotBeRanked() {
    FigureSource source =
        new MadeUpDatabase()
            .row("a", "Box CPU", 1, 0.5, NONE)
            .row("a", "Box TPU", 2, 0.5, NONE)
            .row("b", "Box CPU", 1, 0.5, NONE)
            .row("b", "Box TPU", 2, 0.5, NONE)
            .source();
    assertThat(reason(new CriticalDifference(), source)).contains("2 treatments");
  }

  @Test
  void rangesOfAlikeRanksAreTheLongestOnes() {
    assertThat(CriticalDifference.alike(new double[] {1, 2, 3.5, 3.6, 6}, 2))
        .containsExactly(new double[] {1, 2}, new double[] {2, 3.6});
    assertThat(CriticalDifference.alike(new double[] {1, 3, 5}, 2)).isEmpty();
  }

  @Test
  void theFrontIsOfQualityTimeAndEnergy() {
    FigureSource source =
        new MadeUpDatabase()
            .row("fast", "Box CPU", 1, 0.5, 9)
            .row("good", "Box CPU", 4, 0.9, 5)
            .row("frugal", "Box CPU", 5, 0.4, 1)
            .row("worse", "Box CPU", 5, 0.8, 9)
            .row("unknown", "Box TPU", 1, NONE, 1)
            .source();
    FigureData data = (FigureData) new ParetoFront().data(source);
    assertThat(FigureData.xs(data.points(1, "Box CPU, on the front"))).containsExactly(1, 4, 5);
    assertThat(FigureData.xs(data.points(1, "Box CPU"))).containsExactly(5);
    assertThat(FigureData.xs(data.points(1, "Front of the two"))).containsExactly(1, 4);
    assertThat(FigureData.xs(data.points(2, "Front of the two"))).containsExactly(1, 5);
    assertThat(data.notes())
        .containsExactly(
            "Results on imagenet that lack a quality, time or energy compete with none: 1.");
  }

  @Test
  void withoutEnergyTheFrontIsOfQualityAndTimeAndSaysSo() {
    FigureSource source =
        new MadeUpDatabase()
            .row("a", "Box CPU", 1, 0.5, NONE)
            .row("b", "Box CPU", 2, 0.4, NONE)
            .source();
    FigureData data = (FigureData) new ParetoFront().data(source);
    assertThat(data.panel(2)).isEmpty();
    assertThat(FigureData.xs(data.points(1, "Box CPU, on the front"))).containsExactly(1);
    assertThat(data.notes())
        .containsExactly("imagenet has no energy: its front is of quality and time only.");
  }

  @Test
  void withoutAQualityThereIsNoFront() {
    FigureSource source = new MadeUpDatabase().row("a", "Box CPU", 1, NONE, 2).source();
    assertThat(reason(new ParetoFront(), source)).contains("both a quality and a time");
  }

  @Test
  void theRooflineCountsTwoOperationsAMultiplyAdd() {
    FigureSource source =
        FigureSource.of(
            FigureInputs.of(
                    List.of(
                        new MadeUpDatabase()
                            .row("Net", "Box CPU", 0.01, 0.5, NONE)
                            .row("Net", "Box TPU", 0.002, 0.5, NONE)
                            .row("Other", "Box CPU", 1, 0.5, NONE)
                            .database()))
                .withWork(List.of(new ModelWork("Net", 1e9))));
    FigureData data = (FigureData) new Roofline().data(source);
    // 2e9 operations in 10 ms, and over 4 MB.
    assertThat(data.points(1, "Box CPU")).containsExactly(FigurePoint.at(1, "Box CPU", 500, 200));
    assertThat(data.points(1, "Box TPU")).containsExactly(FigurePoint.at(1, "Box TPU", 500, 1000));
    assertThat(FigureData.ys(data.points(1, "Box CPU, best achieved"))).containsExactly(200, 200);
  }

  @Test
  void withoutOperationsThereIsNoRoofline() {
    FigureSource source = new MadeUpDatabase().row("a", "Box CPU", 1, 0.5, 2).source();
    assertThat(reason(new Roofline(), source)).contains("macs of the model catalog");
  }

  @Test
  void withoutRunsTheirFiguresSayWhatToName() {
    FigureSource source = new MadeUpDatabase().row("a", "Box CPU", 1, 0.5, 2).source();
    assertThat(reason(new LatencyCurves(), source)).contains("name a folder of run directories");
    assertThat(reason(new SustainedLoad(), source)).contains("name a folder of run directories");
    assertThat(reason(new LetterConfidence(), source)).contains("repeat measurements");
    assertThat(reason(new BatchSizeCurves(), source)).contains("at least two batch sizes");
  }
}
