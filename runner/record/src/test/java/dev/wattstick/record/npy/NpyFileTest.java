package dev.wattstick.record.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.record.ElementType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void readsEveryVersion(int version) throws IOException {
    Path file =
        write(
            version, "{'descr': '<i2', 'fortran_order': False, 'shape': (3,), }", 1, 0, 2, 0, 3, 1);
    NpyFile array = NpyFile.open(file);

    assertThat(array.header().type()).isEqualTo(ElementType.INT16);
    assertThat(array.header().shape()).containsExactly(3L);
    assertThat(array.elements().asShortBuffer().get(2)).isEqualTo((short) 259);
  }

  @Test
  void turnsBigEndianWordsAround() throws IOException {
    Path file =
        write(
            1, "{'descr': '>i4', 'fortran_order': False, 'shape': (2,), }", 0, 0, 1, 2, 0, 0, 0, 3);
    ByteBuffer elements = NpyFile.open(file).elements();

    assertThat(elements.getInt(0)).isEqualTo(258);
    assertThat(elements.getInt(4)).isEqualTo(3);
  }

  @Test
  void turnsTheHalvesOfBigEndianComplexNumbersAround() throws IOException {
    int[] one = {0x3f, 0x80, 0, 0};
    Path file =
        write(
            1,
            "{'descr': '>c8', 'fortran_order': False, 'shape': (), }",
            one[0],
            one[1],
            one[2],
            one[3],
            0x40,
            0,
            0,
            0);
    ByteBuffer elements = NpyFile.open(file).elements();

    assertThat(elements.getFloat(0)).isEqualTo(1);
    assertThat(elements.getFloat(4)).isEqualTo(2);
  }

  @Test
  void bringsFortranOrderIntoCOrder() throws IOException {
    // numpy: [[[0, 1], [2, 3], [4, 5]]] of shape (1, 3, 2) in Fortran order
    Path file =
        write(1, "{'descr': '|u1', 'fortran_order': True, 'shape': (1, 3, 2), }", 0, 2, 4, 1, 3, 5);
    byte[] elements = new byte[6];
    NpyFile.open(file).elements().get(elements);

    assertThat(elements).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void writesWhatNumpyWrites() throws IOException {
    Path file = folder.resolve("y.npy");
    NpyFile.write(file, ElementType.FLOAT32, List.of(1L, 2L), floats(1, -1));
    byte[] bytes = Files.readAllBytes(file);
    String head = new String(bytes, 10, 118, StandardCharsets.US_ASCII);

    assertThat(bytes).hasSize(128 + 8).startsWith(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0);
    assertThat(head.strip())
        .isEqualTo("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2, ), }");
    assertThat(head).endsWith(" \n");
    assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getFloat(132)).isEqualTo(-1);
  }

  @ParameterizedTest
  @EnumSource(ElementType.class)
  void readsWhatItWrites(ElementType type) throws IOException {
    for (List<Long> shape :
        List.of(List.<Long>of(), List.of(3L), List.of(2L, 0L), List.of(1L, 2L, 2L))) {
      Path file = folder.resolve("y.npy");
      ByteBuffer elements = ByteBuffer.allocateDirect(Objects.requireNonNull(type.bytesOf(shape)));
      for (int i = 0; i < elements.capacity(); i++) {
        elements.put(i, (byte) (i * 7));
      }
      NpyFile.write(file, type, shape, elements);
      NpyFile array = NpyFile.open(file);

      assertThat(array.header().type()).isEqualTo(type);
      assertThat(array.header().shape()).isEqualTo(shape);
      assertThat(array.elements()).isEqualTo(elements);
    }
  }

  @Test
  void refusesElementsThatAreCutOff() throws IOException {
    Path file = write(1, "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2), }", 1, 2, 3);

    assertThatThrownBy(() -> NpyFile.open(file).elements())
        .isInstanceOf(NpyFormatException.class)
        .hasMessageContaining("3 of 32 bytes");
  }

  @Test
  void refusesWhatIsNoArray() throws IOException {
    Path file = Files.writeString(folder.resolve("x.npy"), "1.0, 2.0, 3.0, 4.0");

    assertThatThrownBy(() -> NpyFile.open(file))
        .isInstanceOf(NpyFormatException.class)
        .hasMessageContaining("not a .npy file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'|O'", "'<U8'", "[('a', '<f4')]", "'<f2x'"})
  void refusesElementsThatNoTensorHas(String type) throws IOException {
    Path file = write(1, "{'descr': " + type + ", 'fortran_order': False, 'shape': (1,), }", 0);

    assertThatThrownBy(() -> NpyFile.open(file))
        .isInstanceOf(NpyFormatException.class)
        .hasMessageContaining("type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'descr': '<f8', }",
        "{'descr': '<f4', \"descr\": '<f8', 'fortran_order': False, 'shape': (1,), }",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'shape': (2,), }",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1 1,), }",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,), }"
      })
  void refusesAHeadThatIsReadInTwoWays(String head) throws IOException {
    Path file = write(1, head, 0, 0, 0, 0);

    assertThatThrownBy(() -> NpyFile.open(file)).isInstanceOf(NpyFormatException.class);
  }

  @Test
  void refusesMoreDimensionsThanNumpyHasWithoutRepeatingThem() throws IOException {
    String shape = "1,".repeat(10_000);
    Path file = write(2, "{'descr': '<f4', 'fortran_order': False, 'shape': (" + shape + "), }", 0);

    assertThatThrownBy(() -> NpyFile.open(file))
        .isInstanceOf(NpyFormatException.class)
        .hasMessage("has no shape of at most 64 whole numbers");
  }

  @Test
  void refusesAHeadThatIsCutOff() throws IOException {
    Path file = Files.write(folder.resolve("x.npy"), new byte[] {(byte) 0x93, 'N', 'U', 'M'});

    assertThatThrownBy(() -> NpyFile.open(file)).hasMessageContaining("cut off");
  }

  private Path write(int version, String description, int... elements) throws IOException {
    byte[] text = (description + "\n").getBytes(StandardCharsets.UTF_8);
    ByteBuffer head = ByteBuffer.allocate(12 + text.length).order(ByteOrder.LITTLE_ENDIAN);
    head.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
    if (version == 1) {
      head.putShort((short) text.length);
    } else {
      head.putInt(text.length);
    }
    head.put(text).flip();
    ByteBuffer file = ByteBuffer.allocate(head.remaining() + elements.length).put(head);
    for (int element : elements) {
      file.put((byte) element);
    }
    return Files.write(folder.resolve("x.npy"), file.array());
  }

  private static ByteBuffer floats(float... values) {
    ByteBuffer buffer =
        ByteBuffer.allocateDirect(values.length * Float.BYTES).order(ByteOrder.nativeOrder());
    buffer.asFloatBuffer().put(values);
    return buffer;
  }
}
