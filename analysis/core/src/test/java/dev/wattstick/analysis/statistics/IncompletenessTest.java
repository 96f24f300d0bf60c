package dev.wattstick.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wattstick.analysis.rating.GroupKey;
import dev.wattstick.analysis.rating.MetricProperty;
import dev.wattstick.analysis.rating.RatingInput;
import dev.wattstick.analysis.statistics.Incompleteness.Coverage;
import dev.wattstick.analysis.statistics.Incompleteness.Failed;
import dev.wattstick.analysis.statistics.Incompleteness.FailedAttempt;
import dev.wattstick.analysis.statistics.Incompleteness.MetricsMissing;
import dev.wattstick.analysis.statistics.Incompleteness.MissingCell;
import dev.wattstick.analysis.statistics.Incompleteness.NeverMeasured;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncompletenessTest {
  private static final GroupKey CPU = new GroupKey("d", "t", "Desktop CPU");
  private static final GroupKey TPU = new GroupKey("d", "t", "Desktop TPU");
  private static final GroupKey RASPI = new GroupKey("d", "t", "RasPi CPU");

  /** a and b on the CPU, a on the TPU; b lacks its energy. */
  private static final RatingInput MERGED =
      new RatingInput(
          new String[] {"d", "d", "d"},
          new String[] {"t", "t", "t"},
          new String[] {"Desktop CPU", "Desktop CPU", "Desktop TPU"},
          new String[] {"a", "b", "a"},
          List.of("time", "energy"),
          new double[][] {{1, 2, 3}, {1, Double.NaN, 3}},
          List.of(
              MetricProperty.of("energy", "Resources", 1, false),
              MetricProperty.of("elsewhere", "Resources", 1, false)));

  @Test
  void everyMissingCellHasItsReason() {
    List<FailedAttempt> failed =
        List.of(
            new FailedAttempt(TPU, "b", "compiler: out of memory"),
            new FailedAttempt(TPU, "b", "worker crashed"),
            new FailedAttempt(RASPI, "c", "timeout"));

    Incompleteness incompleteness = Incompleteness.of(MERGED, failed);

    assertThat(incompleteness.missing())
        .containsExactly(
            new MissingCell(CPU, "b", new MetricsMissing(List.of("energy"))),
            new MissingCell(CPU, "c", new NeverMeasured()),
            new MissingCell(
                TPU, "b", new Failed(List.of("compiler: out of memory", "worker crashed"))),
            new MissingCell(TPU, "c", new NeverMeasured()),
            new MissingCell(RASPI, "a", new NeverMeasured()),
            new MissingCell(RASPI, "b", new NeverMeasured()),
            new MissingCell(RASPI, "c", new Failed(List.of("timeout"))));
    assertThat(incompleteness.coverage())
        .containsExactly(
            new Coverage(CPU, 2, 3), new Coverage(TPU, 1, 3), new Coverage(RASPI, 0, 3));
    assertThat(incompleteness.missingShare()).isEqualTo(6.0 / 9, within(1e-15));
  }

  @Test
  void withoutAttemptsTheMatrixIsThatOfTheTable() {
    assertThat(Incompleteness.of(MERGED, List.of()).missing())
        .containsExactly(
            new MissingCell(CPU, "b", new MetricsMissing(List.of("energy"))),
            new MissingCell(TPU, "b", new NeverMeasured()));
  }

  @Test
  void aFailureBesideASuccessIsNoMissingCell() {
    List<FailedAttempt> failed = List.of(new FailedAttempt(TPU, "a", "first try"));

    assertThat(Incompleteness.of(MERGED, failed).missing())
        .doesNotContain(new MissingCell(TPU, "a", new Failed(List.of("first try"))));
  }
}
