package dev.wattstick.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMatchesTest {
  private static final List<String> MODELS =
      List.of("MobileNetV2", "MobileNetV3Small", "ResNet50", "Digits", "EfficientNet-Lite0");

  @ParameterizedTest
  @CsvSource({
    "mobilenetv2, MobileNetV2",
    "MobilNetV2, MobileNetV2",
    "Resnet 50, ResNet50",
    "digit, Digits",
    "efficientnet_lite0, EfficientNet-Lite0",
    "efficientnet, EfficientNet-Lite0"
  })
  void aSlipOfTheKeyboardFindsTheName(String wanted, String meant) {
    assertThat(NearMatches.of(wanted, MODELS)).first().isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "int4, int8",
    "int16, int8",
    "uint8, int8",
    "float16, float32",
    "bfloat16, float16",
    "gpu, cpu",
    "npu, cpu",
    "MobileNetV1, MobileNetV2",
    "resnet101, ResNet50"
  })
  void whatIsAnotherThingIsNoSlip(String wanted, String known) {
    assertThat(NearMatches.of(wanted, List.of(known))).isEmpty();
    assertThat(NearMatches.hint(wanted, List.of(known))).isEqualTo("there are: " + known);
  }

  @ParameterizedTest
  @CsvSource({"modle, model", "precison, precision", "float, float32", "single, single-stream"})
  void lettersThatChangedPlacesAndABeginningAreNear(String wanted, String meant) {
    assertThat(NearMatches.of(wanted, List.of(meant))).containsExactly(meant);
  }

  @Test
  void aLongListIsCut() {
    List<String> many = java.util.stream.IntStream.range(0, 30).mapToObj(i -> "x" + i).toList();
    assertThat(NearMatches.hint("yyy", many)).startsWith("there are: x0, x1").endsWith(", …");
  }

  @Test
  void anotherNameFindsNothing() {
    assertThat(NearMatches.of("VGG19", MODELS)).isEmpty();
  }
}
