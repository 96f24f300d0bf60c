package dev.wattstick.plot.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.wattstick.analysis.frame.BadDataException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
  private static List<String> labels(Axis axis) {
    return axis.ticks().stream().map(Tick::label).filter(label -> !label.isEmpty()).toList();
  }

  @Test
  void ticksAreRoundNumbers() {
    assertThat(labels(LinearAxis.between("", -0.3, 0.3)))
        .containsExactly("−0.3", "−0.2", "−0.1", "0", "0.1", "0.2", "0.3");
    assertThat(labels(LinearAxis.between("", 0, 24))).containsExactly("0", "5", "10", "15", "20");
    assertThat(labels(LinearAxis.between("", 0, 3.1e7))).containsExactly("0", "1e7", "2e7", "3e7");
  }

  @Test
  void fractionsCanBeLabelledAsPercent() {
    assertThat(labels(LinearAxis.between("", 0, 1).asPercent()))
        .containsExactly("0", "20", "40", "60", "80", "100");
  }

  @Test
  void aLogAxisLabelsDecadesAndHasNoPlaceForZero() {
    LogAxis axis = new LogAxis("", 0.001, 50, 10);

    assertThat(labels(axis)).containsExactly("0.001", "0.01", "0.1", "1", "10");
    assertThat(axis.fraction(0)).isNaN();
    assertThat(axis.shows(-1)).isFalse();
    assertThat(axis.fraction(0.001)).isCloseTo(0, within(1e-12));
  }

  @Test
  void aShortLogAxisHasLabelsBetweenDecades() {
    assertThat(labels(new LogAxis("", 0.9, 21, 10))).containsExactly("1", "2", "5", "10", "20");
  }

  @Test
  void sizesThatDoubleHaveTheirOwnLabels() {
    assertThat(labels(LogAxis.covering("", 1, 64).doubling()))
        .containsExactly("1", "2", "4", "8", "16", "32", "64");
  }

  @Test
  void equalValuesStillHaveARange() {
    LinearAxis axis = LinearAxis.covering("", 5, 5, Double.NaN);

    assertThat(axis.shows(5)).isTrue();
    assertThat(LogAxis.covering("", 3).shows(3)).isTrue();
    assertThat(LinearAxis.fromZero("", 0, 0).high()).isEqualTo(1);
  }

  @Test
  void noValuesStillHaveARange() {
    assertThat(LinearAxis.covering("").high()).isEqualTo(1);
    assertThat(LogAxis.covering("", 0, -1).high()).isEqualTo(10);
  }

  @Test
  void anAxisWithoutRangeIsRefused() {
    assertThatThrownBy(() -> LinearAxis.between("Time", 1, 1))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("'Time'");
    assertThatThrownBy(() -> new CategoryAxis("Models", List.of()))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("'Models'");
  }
}
