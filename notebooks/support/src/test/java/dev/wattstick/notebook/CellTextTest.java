package dev.wattstick.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "12000, 12000",
    "25636712, 25636712",
    "0.049948990821838, 0.049949",
    "-1.5, -1.5",
    "1234.56789, 1234.57",
    "123456789.5, 123456789.5",
    "0.00001234567, 0.0000123457",
    "1e300, 1E300",
    "1.5e-12, 1.5E-12",
    "Infinity, ∞"
  })
  void hasSixSignificantDigits(double value, String text) {
    assertThat(CellText.of(value)).isEqualTo(text);
  }
}
