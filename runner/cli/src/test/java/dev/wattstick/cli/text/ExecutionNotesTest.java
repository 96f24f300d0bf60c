package dev.wattstick.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.record.TensorFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExecutionNotesTest {
  @Test
  void aMeasurementOfNothingSaysSo() {
    TensorFacts full = new TensorFacts("a", "float32", List.of(1L, 4L), null);
    TensorFacts scalar = new TensorFacts("s", "int64", List.of(), null);
    TensorFacts empty = new TensorFacts("b", "float32", List.of(0L, 4L), null);
    assertThat(ExecutionNotes.emptyInputs(List.of(full, scalar, empty)))
        .containsExactly(
            ": its input \"b\" of shape [0, 4] holds no elements: the times are those of no work");
  }
}
