package dev.wattstick.worker.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Golden data next to a test class. */
final class Golden {
  private Golden() {}

  /** The rows below the header, split at commas. */
  static List<String[]> rows(String file) {
    try (InputStream in =
        Objects.requireNonNull(Golden.class.getResourceAsStream(file), "no golden file " + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
