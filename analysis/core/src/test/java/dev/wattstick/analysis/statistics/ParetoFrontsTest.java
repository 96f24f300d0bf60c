package dev.wattstick.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.wattstick.analysis.rating.MetricProperty;
import dev.wattstick.analysis.rating.RatingInput;
import dev.wattstick.analysis.table.ResultException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ParetoFrontsTest {
  private static final List<Objective> OBJECTIVES =
      List.of(Objective.most("accuracy"), Objective.least("time"), Objective.least("energy"));

  /** Model d is worse than a in all, e equals a, f lacks its energy. */
  private static final RatingInput INPUT =
      new RatingInput(
          new String[] {"i", "i", "i", "i", "i", "i"},
          new String[] {"infer", "infer", "infer", "infer", "infer", "infer"},
          new String[] {
            "Desktop TPU", "Desktop TPU", "RasPi CPU", "Desktop TPU", "RasPi CPU", "RasPi CPU"
          },
          new String[] {"a", "b", "c", "d", "e", "f"},
          List.of("accuracy", "time", "energy"),
          new double[][] {
            {0.8, 0.7, 0.9, 0.7, 0.8, 0.99},
            {2, 1, 3, 3, 2, 1},
            {5, 5, 9, 6, 5, Double.NaN},
          },
          List.of(MetricProperty.of("accuracy", "Performance", 1, true)));

  @Test
  void overAllEnvironmentsOneModelMayBeatAnotherElsewhere() {
    List<ParetoFronts> fronts = ParetoFronts.perDataset(INPUT, OBJECTIVES);

    assertThat(fronts).hasSize(1);
    assertThat(fronts.get(0).scope()).isEqualTo(ParetoFronts.ALL_ENVIRONMENTS);
    assertThat(fronts.get(0).points())
        .extracting(ParetoFronts.Point::model, ParetoFronts.Point::front)
        .containsExactly(tuple("a", 1), tuple("b", 1), tuple("c", 1), tuple("e", 1), tuple("d", 2));
    assertThat(fronts.get(0).best()).hasSize(4);
    assertThat(fronts.get(0).incomplete()).containsExactly("f on RasPi CPU");
  }

  @Test
  void perEnvironmentOnlyNeighboursCompete() {
    List<ParetoFronts> fronts = ParetoFronts.perEnvironment(INPUT, OBJECTIVES);

    assertThat(fronts).extracting(ParetoFronts::scope).containsExactly("Desktop TPU", "RasPi CPU");
    assertThat(fronts.get(1).points()).extracting(ParetoFronts.Point::row).containsExactly(2, 4);
  }

  @Test
  void frontsAreThoseOfPeelingOneAfterTheOther() {
    SplittableRandom chance = new SplittableRandom(3);
    List<double[]> costs = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      costs.add(new double[] {chance.nextInt(9), chance.nextInt(9), chance.nextInt(9)});
    }

    assertThat(ParetoRanks.of(costs)).isEqualTo(peeled(costs));
  }

  /** The definition, slowly. */
  private static int[] peeled(List<double[]> costs) {
    int[] front = new int[costs.size()];
    int done = 0;
    for (int number = 1; done < front.length; number++) {
      List<Integer> peel = new ArrayList<>();
      for (int i = 0; i < front.length; i++) {
        if (front[i] == 0 && !isDominated(costs, front, i)) {
          peel.add(i);
        }
      }
      for (int i : peel) {
        front[i] = number;
      }
      done += peel.size();
    }
    return front;
  }

  private static boolean isDominated(List<double[]> costs, int[] front, int i) {
    double[] p = costs.get(i);
    for (int j = 0; j < front.length; j++) {
      double[] q = costs.get(j);
      boolean asGood = q[0] <= p[0] && q[1] <= p[1] && q[2] <= p[2];
      boolean better = q[0] < p[0] || q[1] < p[1] || q[2] < p[2];
      if (front[j] == 0 && asGood && better) {
        return true;
      }
    }
    return false;
  }

  @Test
  void objectivesMustBeKnown() {
    assertThatThrownBy(() -> ParetoFronts.perDataset(INPUT, List.of()))
        .isInstanceOf(ResultException.class);
    assertThatThrownBy(() -> ParetoFronts.perDataset(INPUT, List.of(Objective.least("tiem"))))
        .hasMessageContaining("tiem: did you mean time?");
  }
}
