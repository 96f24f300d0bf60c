package dev.wattstick.worker.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.TensorFacts;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputComparisonTest {
  private final FakeModel model = new FakeModel(1, 1, 1, 1, 1);

  @Test
  void runsTwoQueriesAndIsContentWithEqualOutputs() {
    compare();
    assertThat(model.calls)
        .containsExactly(
            "reset",
            "write 0 0",
            "invoke",
            "read 0",
            "look up 0",
            "reset",
            "write 0 7",
            "invoke",
            "read 0",
            "look up 0");
  }

  @Test
  void refusesOtherElements() {
    model.heldElements = ByteBuffer.allocateDirect(2).put(1, (byte) 1);
    assertDiffers();
  }

  @Test
  void refusesAnotherShape() {
    model.held = new TensorFacts("out0", "uint8", List.of(2L, 1L), null);
    assertDiffers();
  }

  private void assertDiffers() {
    assertThatThrownBy(this::compare)
        .isInstanceOfSatisfying(
            MeasureException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.OUTPUTS_DIFFER))
        .hasMessageContainingAll(
            "m.tflite", "0 \"out0\" [1, 2] of uint8", "not what the engine holds");
  }

  private void compare() {
    ByteBuffer[][] inputs = {
      {ByteBuffer.allocateDirect(2)}, {ByteBuffer.allocateDirect(2).put(0, (byte) 7)}
    };
    ByteBuffer[] outputs = {ByteBuffer.allocateDirect(2)};
    OutputComparison.require("m.tflite", model, inputs, outputs);
  }
}
