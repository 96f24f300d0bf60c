package dev.wattstick.record;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MeasuredTest {

  @Test
  void isEitherANumberOrAReason() {
    assertThatThrownBy(() -> new Measured(null, "J", null, null, null))
        .hasMessageContaining("either a number or a reason");
    assertThatThrownBy(() -> new Measured(1.0, "J", Provenance.METER, "m", "and a reason"))
        .hasMessageContaining("either a number or a reason");
  }

  @Test
  void aNumberHasAProvenance() {
    assertThatThrownBy(() -> new Measured(1.0, "J", null, "m", null))
        .hasMessageContaining("provenance");
  }

  @Test
  void aNumberIsFinite() {
    assertThatThrownBy(() -> Measured.of(Double.NaN, "J", Provenance.METER, "m"))
        .hasMessageContaining("finite");
  }
}
