package dev.wattstick.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.analysis.rating.EdgeAcc2023;
import dev.wattstick.analysis.rating.MadeUpTable;
import dev.wattstick.analysis.rating.Rating;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.analysis.table.ResultException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against scipy.stats.pearsonr. */
class CorrelationsTest {
  private static final Ratings RATINGS =
      Rating.rate(EdgeAcc2023.standard(), MadeUpTable.weighted());

  @Test
  void correlationsOfValuesAgreeWithScipy() {
    compare(Correlations.ofValues(RATINGS), GoldenStatistics.get("correlations").get("values"));
  }

  @Test
  void correlationsOfIndicesAgreeWithScipy() {
    compare(Correlations.ofIndices(RATINGS), GoldenStatistics.get("correlations").get("indices"));
  }

  private static void compare(List<CorrelationMatrix> matrices, JsonNode golden) {
    assertThat(golden.size()).isEqualTo(matrices.size() * 36);
    for (JsonNode line : golden) {
      CorrelationMatrix matrix =
          matrices.stream()
              .filter(one -> one.dataset().equals(line.get("dataset").asText()))
              .filter(one -> one.task().equals(line.get("task").asText()))
              .findFirst()
              .orElseThrow();
      String a = line.get("a").asText();
      String b = line.get("b").asText();
      assertThat(matrix.completeRows(a, b)).isEqualTo(line.get("rows").asInt());
      if (a.equals(b)) {
        assertThat(matrix.coefficient(a, b)).hasValue(1);
      } else if (line.get("r").isNull()) {
        assertThat(matrix.coefficient(a, b)).as("%s and %s", a, b).isEmpty();
      } else {
        assertThat(matrix.coefficient(a, b).orElseThrow())
            .isCloseTo(line.get("r").asDouble(), within(1e-12));
      }
    }
  }

  @Test
  void unknownMetricsAreRefused() {
    CorrelationMatrix matrix = Correlations.ofValues(RATINGS).get(0);

    assertThatThrownBy(() -> matrix.coefficient("speed", "energy"))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("speed; known: running_time");
  }
}
