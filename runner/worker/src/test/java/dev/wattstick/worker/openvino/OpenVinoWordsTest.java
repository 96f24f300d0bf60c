package dev.wattstick.worker.openvino;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Device names and error messages, apart from the library. */
class OpenVinoWordsTest {

  @ParameterizedTest
  @CsvSource({
    "CPU,cpu",
    "GPU,gpu:0",
    "GPU.1,gpu:1",
    "NPU,npu:0",
    "MYRIAD,myriad:0",
    "MYRIAD.1.2-ma2480,myriad:1.2"
  })
  void namesDevices(String name, String id) {
    assertThat(OpenVinoDevices.id(name)).hasToString(id);
  }

  @Test
  void leavesThePlacesInOpenVinosSourceOut() {
    assertThat(
            OpenVinoErrors.brief(
                """
                Exception from src/inference/src/cpp/core.cpp:92:
                Exception from src/core.cpp:90:
                Check 'false' failed at src/frontends/common/src/frontend.cpp:53:
                The input model is cut off

                """))
        .isEqualTo("Check 'false' failed: The input model is cut off");
  }

  @Test
  void cutsAnEndlessMessage() {
    assertThat(OpenVinoErrors.brief("x".repeat(10_000))).hasSizeLessThan(700).endsWith("…");
  }
}
