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

  @Test
  void anotherNameFindsNothing() {
    assertThat(NearMatches.of("VGG19", MODELS)).isEmpty();
  }
}
