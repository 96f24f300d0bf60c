package dev.wattstick.analysis.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "12000, 12000.0",
    "0, 0.0",
    "-0.0, -0.0",
    "1e7, 10000000.0",
    "123456789012345680, 1.2345678901234568e+17",
    "1e15, 1000000000000000.0",
    "1234567890123456, 1234567890123456.0",
    "1e16, 1e+16",
    "1e-4, 0.0001",
    "0.00012345, 0.00012345",
    "1e-5, 1e-05",
    "-1.5e-7, -1.5e-07",
    "1e-300, 1e-300",
    "2e-3, 0.002",
    "2.2250738585072014E-308, 2.2250738585072014e-308",
    "1.0E23, 1e+23",
    "2.0E-3, 0.002",
    "NaN, ''",
    "Infinity, inf",
    "-Infinity, -inf"
  })
  void spellsAsPythonDoes(double value, String text) {
    assertThat(NumberText.of(value)).isEqualTo(text);
  }

  @Test
  void readsBackTheSameBits() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      double back = NumberText.parse(NumberText.of(value));
      assertThat(Double.doubleToLongBits(back)).isEqualTo(Double.doubleToLongBits(value));
    }
  }

  @ParameterizedTest
  @CsvSource({"1d", "0x1p3", "1.2.3", "'1 '", "one", "--1", "e"})
  void readsNoOtherSpelling(String text) {
    assertThat(NumberText.reads(text)).isFalse();
  }
}
