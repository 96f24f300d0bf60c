package dev.wattstick.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.record.TensorFacts;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresReaderTest {
  private final List<String> faults = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"uint8, 254", "int8, -2", "uint16, 65534", "int16, -2", "int32, -2", "int64, -2"})
  void readsIntegersWithTheirSign(String type, double expected) {
    ByteBuffer buffer = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    Arrays.fill(buffer.array(), (byte) 0xff);
    int bytes = Integer.parseInt(type.replaceFirst("u?int", "")) / 8;
    buffer.put(bytes, (byte) 0xfe);
    assertThat(elements(type).at(buffer, 1)).isEqualTo(expected);
  }

  @Test
  void readsFloats() {
    ByteBuffer buffer = ByteBuffer.allocate(16).order(ByteOrder.nativeOrder());
    assertThat(elements("float32").at(buffer.putFloat(4, 1.5f), 1)).isEqualTo(1.5);
    assertThat(elements("float64").at(buffer.putDouble(8, -2.5), 1)).isEqualTo(-2.5);
    assertThat(elements("float16").at(buffer.putShort(2, (short) 0x3c00), 1)).isEqualTo(1);
    assertThat(Elements.of("bool")).isNull();
  }

  @Test
  void findsTheOutputWithOneScoreAClass() {
    ScoresReader reader =
        ScoresReader.of(
            List.of(tensor("float32", 2, 4), tensor("uint8", 2, 1, 1, 3)), 2, 3, faults);
    assertThat(faults).isEmpty();
    assertThat(Objects.requireNonNull(reader).outputs()).containsExactly(1);
    assertThat(
            reader.read(new ByteBuffer[] {null, ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6})}, 1))
        .containsExactly(4, 5, 6);
  }

  @Test
  void ofASingleSampleTheBatchDimensionMayBeMissing() {
    assertThat(ScoresReader.of(List.of(tensor("int8", 3)), 1, 3, faults)).isNotNull();
    assertThat(faults).isEmpty();
  }

  @Test
  void refusesWhatHasNotOneScoreAClass() {
    assertThat(ScoresReader.of(List.of(tensor("float32", 1, 1001)), 1, 1000, faults)).isNull();
    assertThat(faults).singleElement().asString().contains("none").contains("[1, 1001]");
  }

  @Test
  void refusesTwoCandidates() {
    assertThat(
            ScoresReader.of(
                List.of(tensor("float32", 1, 3), tensor("float32", 1, 3)), 1, 3, faults))
        .isNull();
    assertThat(faults).singleElement().asString().contains("more than one");
  }

  @Test
  void refusesScoresWithoutAnOrder() {
    assertThat(ScoresReader.of(List.of(tensor("complex64", 1, 3)), 1, 3, faults)).isNull();
    assertThat(faults).singleElement().asString().contains("complex64");
  }

  private static Elements elements(String type) {
    return Objects.requireNonNull(Elements.of(type));
  }

  private static TensorFacts tensor(String type, long... shape) {
    return new TensorFacts("out", type, Arrays.stream(shape).boxed().toList(), null);
  }
}
