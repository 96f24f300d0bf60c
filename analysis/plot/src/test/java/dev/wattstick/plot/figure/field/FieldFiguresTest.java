package dev.wattstick.plot.figure.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wattstick.plot.draw.RankDiagram;
import dev.wattstick.plot.figure.ComputedFigure;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureInputs;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigurePoints;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.MadeUpDatabase;
import dev.wattstick.plot.figure.ModelWork;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Data steps of the figures of databases that the study did not have. */
class FieldFiguresTest {
  private static final double NONE = Double.NaN;

  private static String reason(Figure<?> figure, FigureSource source) {
    assertThat(figure.hindrance(source)).isPresent();
    return ((FigureOutcome.Nothing<?>) figure.compute(source)).reason();
  }

  private static <R> R result(Figure<R> figure, FigureSource source) {
    return ((ComputedFigure<R>) figure.compute(source)).result();
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
    CriticalDifference.Diagram diagram =
        result(new CriticalDifference(), rows.source()).diagrams().get(0);
    for (int place = 0; place < golden.get("environments").size(); place++) {
      String environment = golden.get("environments").get(place).asText();
      double expected = golden.get("ranks").get(place).asDouble();
      assertThat(diagram.ranks())
          .filteredOn(one -> one.environment().equals(environment))
          .singleElement()
          .satisfies(one -> assertThat(one.rank()).isCloseTo(expected, within(1e-12)));
    }
    assertThat(diagram.criticalDifference())
        .isCloseTo(golden.get("criticalDifference").asDouble(), within(1e-6));
    assertThat(diagram.p()).isCloseTo(golden.get("friedmanP").asDouble(), within(1e-9));
    assertThat(diagram.models()).isEqualTo(11);
    assertThat(diagram.leftOut()).isEqualTo(1);
    assertThat(diagram.alike()).hasSize(golden.get("alike").size());
    for (int i = 0; i < diagram.alike().size(); i++) {
      JsonNode pair = golden.get("alike").get(i);
      assertThat(diagram.alike().get(i).from()).isCloseTo(pair.get(0).asDouble(), within(1e-12));
      assertThat(diagram.alike().get(i).to()).isCloseTo(pair.get(1).asDouble(), within(1e-12));
    }
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
        .containsExactly(new RankDiagram.Range(1, 2), new RankDiagram.Range(2, 3.6));
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
    FigurePoints data = FigurePoints.of(new ParetoFront(), source);
    assertThat(data.xs(1, "Box CPU, on the front")).containsExactly(1, 4, 5);
    assertThat(data.xs(1, "Box CPU")).containsExactly(5);
    assertThat(data.xs(1, "Front of the two")).containsExactly(1, 4);
    assertThat(data.xs(2, "Front of the two")).containsExactly(1, 5);
    assertThat(result(new ParetoFront(), source).notes())
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
    FigurePoints data = FigurePoints.of(new ParetoFront(), source);
    assertThat(data.panel(2).all()).isEmpty();
    assertThat(data.xs(1, "Box CPU, on the front")).containsExactly(1);
    assertThat(result(new ParetoFront(), source).notes())
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
    FigurePoints data = FigurePoints.of(new Roofline(), source);
    // 2e9 operations in 10 ms, and over 4 MB.
    assertThat(data.points(1, "Box CPU"))
        .containsExactly(FigurePoint.at(1, "Box CPU", 500, 200).labelled("Net"));
    assertThat(data.points(1, "Box TPU"))
        .containsExactly(FigurePoint.at(1, "Box TPU", 500, 1000).labelled("Net"));
    assertThat(data.ys(1, "Box CPU, best achieved")).containsExactly(200, 200);
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
