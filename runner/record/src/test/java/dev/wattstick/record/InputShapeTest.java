package dev.wattstick.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputShapeTest {

  @ParameterizedTest
  @ValueSource(strings = {"1,224,224,3", "[1,224,224,3]", " 1, 224,224 ,3 ", "[ 1, 224, 224, 3 ]"})
  void readsTheShapeOfTheOnlyInput(String text) {
    assertThat(InputShape.parse(text))
        .containsExactly(new InputShape(null, List.of(1L, 224L, 224L, 3L)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a[1,4],b/x:0[0]",
        "a=[1,4];b/x:0=[0]",
        " a [1, 4] , b/x:0 = [ 0 ] ",
        "a[1,4];b/x:0[0];"
      })
  void readsShapesByName(String text) {
    assertThat(InputShape.parse(text))
        .containsExactly(
            new InputShape("a", List.of(1L, 4L)), new InputShape("b/x:0", List.of(0L)));
  }

  @Test
  void readsShapesInOrderAndScalars() {
    assertThat(InputShape.parse("[1,4],[]"))
        .containsExactly(new InputShape(null, List.of(1L, 4L)), new InputShape(null, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1x4", "-1,4", "[1,?]", "a[1,4]b[1]x", "[1,4", "2147483648", "1,,4", "a=1,4"})
  void saysWhatIsNoShape(String text) {
    assertThatThrownBy(() -> InputShape.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text)
        .hasMessageContaining("a[1,4],b[1,8]");
  }

  @Test
  void isWrittenAsItIsRead() {
    assertThat(new InputShape("a", List.of(1L, 4L))).hasToString("a[1,4]");
    assertThat(InputShape.parse("a[1,4]").get(0)).hasToString("a[1,4]");
  }
}
