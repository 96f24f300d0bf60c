package dev.wattstick.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.analysis.rating.PublishedTables;
import dev.wattstick.analysis.rating.RatingInput;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The study's effects of acceleration: the numbers behind its figure rel_impro. */
class PublishedEffectsTest {
  private static final List<String> METRICS = List.of("running_time", "approx_USB_power_draw");
  private static final Map<String, String> AXIS =
      Map.of(
          "running_time", "Running Time per Inference [s]",
          "approx_USB_power_draw", "Power Draw per Inference [Ws]");

  @Test
  void theEffectsOfTheCommonModelsAreThoseOfTheFigure() throws IOException {
    List<String> lines = new ArrayList<>();
    for (RatingInput input : List.of(PublishedTables.imagenet(), PublishedTables.coco())) {
      Set<String> common = commonModels(input);
      for (AccelerationEffect effect :
          AccelerationEffects.of(table(input), "CPU", METRICS).effects()) {
        if (common.contains(effect.key().model())) {
          String percent = String.valueOf(effect.ratio() * 100);
          lines.add(
              "1," + effect.key().processor() + "," + AXIS.get(effect.metric()) + "," + percent);
        }
      }
    }

    List<String> expected =
        Files.readAllLines(PublishedTables.find("expected/figure_rel_impro.csv"));
    assertThat(lines).hasSize(2 * 58 + 2 * 45);
    assertThat(lines)
        .map(PublishedEffectsTest::rounded)
        .containsExactlyInAnyOrderElementsOf(
            expected.stream().skip(1).map(PublishedEffectsTest::rounded).toList());
  }

  /** Twelve digits: how a decimal was printed does not matter here. */
  private static String rounded(String line) {
    int comma = line.lastIndexOf(',');
    double value = Double.parseDouble(line.substring(comma + 1));
    return line.substring(0, comma) + "," + Math.round(value * 1e9);
  }

  private static Set<String> commonModels(RatingInput input) {
    Map<String, Integer> environments = new HashMap<>();
    for (int row = 0; row < input.rows(); row++) {
      environments.merge(input.model(row), 1, Integer::sum);
    }
    environments.values().removeIf(count -> count <= 3);
    return environments.keySet();
  }

  private static MeasurementTable table(RatingInput input) {
    int rows = input.rows();
    String[][] keys = new String[5][rows];
    double[][] values = new double[METRICS.size()][rows];
    for (int row = 0; row < rows; row++) {
      String environment = input.group(row).environment();
      keys[0][row] = input.group(row).dataset();
      keys[1][row] = input.group(row).task();
      keys[2][row] = input.model(row);
      keys[3][row] = environment.substring(0, environment.indexOf(' '));
      keys[4][row] = environment.substring(environment.indexOf(' ') + 1);
      for (int metric = 0; metric < values.length; metric++) {
        values[metric][row] = input.value(METRICS.get(metric), row).orElse(Double.NaN);
      }
    }
    return new MeasurementTable(keys[0], keys[1], keys[2], keys[3], keys[4], METRICS, values);
  }
}
