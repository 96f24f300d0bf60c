package dev.wattstick.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ElementTypeTest {

  @Test
  void knowsTheSizeOfATensor() {
    assertThat(ElementType.FLOAT32.bytesOf(List.of(1L, 224L, 224L, 3L))).isEqualTo(602_112);
    assertThat(ElementType.INT64.bytesOf(List.of())).isEqualTo(8);
    assertThat(ElementType.UINT8.bytesOf(List.of(4L, 0L))).isZero();
  }

  @Test
  void hasNoSizeForMoreThanABufferHolds() {
    assertThat(ElementType.UINT8.bytesOf(List.of(2_147_483_647L))).isEqualTo(Integer.MAX_VALUE);
    assertThat(ElementType.UINT8.bytesOf(List.of(2_147_483_648L))).isNull();
    assertThat(ElementType.FLOAT32.bytesOf(List.of(Long.MAX_VALUE, Long.MAX_VALUE))).isNull();
    assertThat(ElementType.FLOAT32.bytesOf(List.of(65_536L, 65_536L, 65_536L))).isNull();
  }

  @Test
  void refusesANameThatIsNone() {
    assertThatThrownBy(() -> ElementType.ofId("float"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"float\"")
        .hasMessageContaining("float32");
  }
}
