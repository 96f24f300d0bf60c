package dev.wattstick.analysis.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published databases: every rating, bit for bit, by its digest (see rating_golden.py). */
class PublishedRatingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"imagenet", "coco"})
  void everyCombinationEqualsTheReferenceImplementation(String database) throws IOException {
    RatingInput input =
        database.equals("imagenet") ? PublishedTables.imagenet() : PublishedTables.coco();
    int compared = 0;
    for (CSVRecord line : GoldenTable.records("published_digests.csv")) {
      if (line.get("database").equals(database)) {
        String text = RatingTable.of(Rating.rate(scale(line), input)).csv();
        assertThat(sha256(text)).as("%s", line.toMap()).isEqualTo(line.get("sha256"));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(20);
  }

  private static Scale scale(CSVRecord line) {
    if (line.get("scale").equals(Strep2025.ID)) {
      return Strep2025.with(StrepMode.parse(line.get("mode")));
    }
    return EdgeAcc2023.with(
        References.parse(line.get("references")), RatingMode.parse(line.get("mode")));
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theExampleOfTheStudyIsWrittenByteForByte() throws IOException {
    String expected =
        Files.readString(PublishedTables.find("expected/rated_imagenet_best_optimistic_mean.csv"));

    assertThat(
            RatingTable.of(Rating.rate(EdgeAcc2023.standard(), PublishedTables.imagenet())).csv())
        .isEqualTo(expected);
  }

  @Test
  void theBoundariesOfTheStudyAreFoundBitForBit() throws IOException {
    JsonNode expected =
        new ObjectMapper()
            .readTree(PublishedTables.find("expected/boundaries_imagenet_best.json").toFile());
    Ratings ratings = Rating.rate(EdgeAcc2023.standard(), PublishedTables.imagenet());

    Boundaries boundaries = ratings.boundaries(ratings.groups().get(0));

    assertThat(boundaries.byMetric()).hasSize(expected.size());
    boundaries
        .byMetric()
        .forEach(
            (metric, ofMetric) -> {
              for (int k = 0; k < 4; k++) {
                assertThat(ofMetric.get(k)).isEqualTo(expected.get(metric).get(k).asDouble());
              }
            });
  }

  @Test
  void theReferenceModelsOfTheStudyAreFound() throws IOException {
    Scale centered = EdgeAcc2023.with(References.centered(), RatingMode.OPTIMISTIC_MEAN);

    assertThat(Rating.rate(centered, PublishedTables.imagenet()).referenceModels())
        .isEqualTo(Map.of("imagenet", "DenseNet169"));
    assertThat(Rating.rate(centered, PublishedTables.coco()).referenceModels())
        .isEqualTo(Map.of("coco", "yolov8s-seg"));
  }
}
