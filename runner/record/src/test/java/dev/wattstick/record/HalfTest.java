package dev.wattstick.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfTest {

  @ParameterizedTest
  @CsvSource({
    // numpy: np.float32(v).astype(np.float16).view(np.uint16)
    "0, 0",
    "1, 15360",
    "-2, 49152",
    "65504, 31743",
    "65519.996, 31743",
    "65520, 31744",
    "1e-8, 0",
    "2.9802322387695312e-08, 0",
    "4.470348358154297e-08, 1",
    "5.9604645e-8, 1",
    "6.1e-5, 1023",
    "0.1, 11878",
    "0.33333334, 13653",
    "2049, 26624",
    "2051, 26626",
    "1e10, 31744",
    "1023.75, 25600"
  })
  void roundsAsNumpyDoes(float value, int bits) {
    assertThat(Half.bits(value) & 0xffff).isEqualTo(bits);
  }

  @Test
  void everyHalfComesBackAsItWas() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      double value = Half.value((short) bits);
      if (Double.isNaN(value)) {
        assertThat(Double.isNaN(Half.value(Half.bits((float) value)))).isTrue();
      } else {
        assertThat(Half.bits((float) value)).isEqualTo((short) bits);
      }
    }
  }
}
