package dev.wattstick.plot.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.frame.BadDataException;
import org.junit.jupiter.api.Test;

class FiveNumbersTest {
  @Test
  void outliersLieBeyondTheWhiskers() {
    FiveNumbers numbers = FiveNumbers.of(new double[] {5, 1, 2, 3, 4, 100, Double.NaN});

    assertThat(numbers).isEqualTo(new FiveNumbers(1, 2.25, 3.5, 4.75, 5, new double[] {100}));
  }

  @Test
  void oneValueIsABox() {
    assertThat(FiveNumbers.of(new double[] {7}))
        .isEqualTo(new FiveNumbers(7, 7, 7, 7, 7, new double[0]));
  }

  @Test
  void nothingIsRefused() {
    assertThatThrownBy(() -> FiveNumbers.of(new double[] {Double.NaN}))
        .isInstanceOf(BadDataException.class);
  }
}
