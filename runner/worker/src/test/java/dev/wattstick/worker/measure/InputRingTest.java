package dev.wattstick.worker.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.record.TensorFacts;
import dev.wattstick.worker.engine.EngineException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputRingTest {
  private static final long MIB = 1 << 20;

  @ParameterizedTest
  @CsvSource({
    "1, 4, 1000, 5",
    "1, , 1000, 64",
    "1, 4, 3, 3",
    "100, 4, 1000, 2",
    "1, 4000, 100000, 512"
  })
  void isLargerThanTheCacheWithinBounds(long mib, Long cacheMib, long memoryMib, int sets) {
    assertThat(InputRing.sets(mib * MIB, cacheMib == null ? null : cacheMib * MIB, memoryMib * MIB))
        .isEqualTo(sets);
  }

  @Test
  void tinyInputsAreNotMillions() {
    assertThat(InputRing.sets(1, 32 * MIB, 1000 * MIB)).isEqualTo(4096);
  }

  @Test
  void fillsEveryInputOfEverySet() {
    List<TensorFacts> tensors =
        List.of(
            new TensorFacts("a", "uint8", List.of(1L, 1000L), null),
            new TensorFacts("b", "float32", List.of(), null));
    ByteBuffer[][] ring = InputRing.fill(tensors, new RandomInputs(), 10_000L, 100_000);
    assertThat(ring).hasDimensions(13, 2);
    assertThat(ring[0][0].capacity()).isEqualTo(1000);
    assertThat(ring[0][1].capacity()).isEqualTo(4);
    assertThat(ring[0][0].isDirect()).isTrue();
    assertThat(ring[8][0]).isEqualTo(ring[0][0]).isNotSameAs(ring[0][0]);
    assertThat(ring[1][0]).isNotEqualTo(ring[0][0]);
    assertThat(ring[12][1].getFloat(0)).isBetween(0f, 1f);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "float32", "float64", "float16", "uint8", "int8", "bool", "int16", "uint16", "int32",
        "uint32", "int64", "uint64"
      })
  void makesUpDataOfEveryNumericType(String type) {
    TensorFacts tensor = new TensorFacts("x", type, List.of(3L, 5L), null);
    ByteBuffer buffer = TensorBuffers.allocate(tensor);
    ByteBuffer again = TensorBuffers.allocate(tensor);
    new RandomInputs().fill(3, 0, tensor, buffer);
    new RandomInputs().fill(3, 0, tensor, again);
    assertThat(buffer).isEqualTo(again);
    assertThat(buffer.remaining()).isEqualTo(buffer.capacity());
    assertThat(buffer).isNotEqualTo(TensorBuffers.allocate(tensor));
  }

  @Test
  void wideIntegersAreInRangeOfAnyIndex() {
    TensorFacts tensor = new TensorFacts("ids", "int64", List.of(100L), null);
    ByteBuffer buffer = TensorBuffers.allocate(tensor);
    new RandomInputs().fill(0, 0, tensor, buffer);
    for (int i = 0; i < 100; i++) {
      assertThat(buffer.getLong(8 * i)).isBetween(0L, 1L);
    }
  }

  @Test
  void refusesWhatItCannotMakeUp() {
    TensorFacts tensor = new TensorFacts("x", "complex64", List.of(2L), null);
    assertThatThrownBy(() -> new RandomInputs().fill(0, 0, tensor, TensorBuffers.allocate(tensor)))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("complex64");
  }

  @Test
  void refusesTensorsThatNoBufferHolds() {
    TensorFacts huge = new TensorFacts("x", "float32", List.of(1L << 20, 1L << 20), null);
    TensorFacts unknown = new TensorFacts("y", "int4", List.of(8L), null);
    assertThatThrownBy(() -> TensorBuffers.allocate(huge)).hasMessageContaining("2 GiB");
    assertThatThrownBy(() -> TensorBuffers.allocate(unknown)).hasMessageContaining("int4");
  }
}
