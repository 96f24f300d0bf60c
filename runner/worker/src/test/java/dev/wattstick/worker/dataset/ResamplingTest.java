package dev.wattstick.worker.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResamplingTest {

  static List<String[]> golden() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ResamplingTest.class.getResourceAsStream("resampling.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("golden")
  void agreesWithPillowToWithinOne(
      int fromWidth, int fromHeight, int width, int height, String values) {
    Pixels resized = Resampling.resize(picture(fromWidth, fromHeight), width, height);
    String[] expected = values.split(" ", -1);
    assertThat(resized.values()).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(resized.values()[i] & 0xff).isCloseTo(Integer.parseInt(expected[i]), within(1));
    }
  }

  /** The picture of the script that made the golden data. */
  private static Pixels picture(int width, int height) {
    byte[] values = new byte[width * height * 3];
    for (int i = 0; i < values.length; i++) {
      int x = i / 3 % width;
      int y = i / 3 / width;
      values[i] = (byte) (x * 37 + y * 91 + i % 3 * 53 + x * y);
    }
    return new Pixels(width, height, 3, values);
  }
}
