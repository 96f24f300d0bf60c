package dev.wattstick.analysis.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.table.ResultException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class RatingJsonTest {

  @Test
  void boundariesOfARatingAreReadBackAsTheSame() {
    Ratings ratings =
        Rating.rate(EdgeAcc2023.standard(), GoldenTable.input(GoldenTable.properties(true)));
    Boundaries boundaries = ratings.boundaries(ratings.groups().get(0));

    String json = RatingJson.write(boundaries);

    assertThat(RatingJson.readBoundaries(json, "b.json")).isEqualTo(boundaries);
    assertThat(json).startsWith("{\n  \"running_time\": [0.").endsWith("]\n}\n");
  }

  @Test
  void weightsAreReadBackAsTheSame() {
    Map<String, Double> byMetric = new LinkedHashMap<>();
    byMetric.put("a \"quoted\" name", 0.1);
    byMetric.put("tiny", 1e-7);
    Weights weights = new Weights(byMetric);

    assertThat(RatingJson.readWeights(RatingJson.write(weights), "w.json")).isEqualTo(weights);
  }

  @Test
  void allFaultsOfBoundariesAreToldAtOnce() {
    String json =
        "{\"rising\":[0.1,0.2,0.3,0.4],\"short\":[1,2],\"text\":\"A\",\"nan\":[NaN,0,0,0],"
            + "\"words\":[\"a\",\"b\",\"c\",\"d\"],\"huge\":[1e999,0,0,0],\"fine\":[1,0.5,0.5,0]}";

    assertThatThrownBy(() -> RatingJson.readBoundaries(json, "b.json"))
        .isInstanceOf(ResultException.class)
        .hasMessageStartingWith("b.json does not hold boundaries.")
        .asInstanceOf(InstanceOfAssertFactories.type(ResultException.class))
        .extracting(ResultException::faults, InstanceOfAssertFactories.list(String.class))
        .containsExactly(
            "rising: boundaries must descend, but 0.2 follows 0.1",
            "short: write four numbers [b0,b1,b2,b3], not [1,2]",
            "text: write four numbers [b0,b1,b2,b3], not \"A\"",
            "nan: boundary NaN must be a finite number.",
            "words: write four numbers [b0,b1,b2,b3], not [\"a\",\"b\",\"c\",\"d\"]",
            "huge: boundary Infinity must be a finite number.");
  }

  @Test
  void allFaultsOfWeightsAreToldAtOnce() {
    assertThatThrownBy(
            () -> RatingJson.readWeights("{\"a\":-1,\"b\":\"x\",\"c\":Infinity,\"d\":0}", "w.json"))
        .hasMessageContaining("a: weight -1.0 must be a finite number >= 0.")
        .hasMessageContaining("b: write a number, not \"x\"")
        .hasMessageContaining("c: weight Infinity must be");
  }

  @Test
  void whatIsNoJsonObjectIsRefused() {
    assertThatThrownBy(() -> RatingJson.readWeights("[1]", "w.json"))
        .hasMessageContaining("Write a JSON object");
    assertThatThrownBy(() -> RatingJson.readWeights("", "w.json"))
        .hasMessageContaining("Write a JSON object");
    assertThatThrownBy(() -> RatingJson.readBoundaries("{\"a\":", "b.json"))
        .hasMessageContaining("b.json is not JSON");
    assertThatThrownBy(() -> RatingJson.readWeights("{\"a\":1,\"a\":2}", "w.json"))
        .hasMessageContaining("is not JSON")
        .hasMessageContaining("Duplicate");
  }

  @Test
  void boundariesAndWeightsRefuseTheSameWhenMadeInCode() {
    assertThatThrownBy(() -> new Weights(Map.of("a", Double.NaN)))
        .hasMessageContaining("a: weight NaN");
    assertThatThrownBy(() -> new Boundaries(Map.of("a", new LetterBoundaries(0, 1, 0, 0))))
        .hasMessageContaining("a: boundaries must descend");
  }
}
