package dev.wattstick.analysis.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What SciPy says (see statistics_golden.py). */
final class GoldenStatistics {
  private GoldenStatistics() {}

  static JsonNode get(String name) {
    try (InputStream json = GoldenStatistics.class.getResourceAsStream("golden_statistics.json")) {
      return new ObjectMapper().readTree(json).get(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).asDouble();
    }
    return numbers;
  }
}
