package dev.wattstick.analysis.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.merge.RunsSettings;
import dev.wattstick.analysis.rating.EdgeAcc2023;
import dev.wattstick.analysis.rating.Rating;
import dev.wattstick.analysis.rating.RatingConfidence;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.analysis.table.ResultException;
import dev.wattstick.testing.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseConfidenceTest {
  private static final String HEADER =
      "log_name,model,backend,architecture,running_time,power_draw,accuracy_k1\n";

  @TempDir Path temp;

  private Path results(String rows) throws IOException {
    Path file = temp.resolve("results.csv");
    Files.writeString(file, HEADER + rows);
    return file;
  }

  private static String row(int second, String model, double seconds) {
    return String.join(
        ",",
        "infer_classification_2023_01_01_00_00_" + second,
        model,
        "tf_cpu",
        "Core i7-6700",
        String.valueOf(seconds),
        "1",
        "0.5\n");
  }

  private Path fiveModels() throws IOException {
    return results(
        row(10, "A", 1)
            + row(11, "B", 2)
            + row(12, "C", 3)
            + row(13, "C", 5)
            + row(14, "D", 8)
            + row(15, "D", 8)
            + row(16, "E", 16));
  }

  private static Database merged(Path source) {
    Merging.Recipe recipe = Merging.Recipe.EDGE_ACC_2023;
    return Merging.of("x", List.of(source), recipe, RunsSettings.usual())
        .merged()
        .databases()
        .get(0);
  }

  private static Ratings rated(Database database) {
    return Rating.rate(EdgeAcc2023.standard(), DatabaseInput.of(database));
  }

  @Test
  void theRunsOfTheStudysRecipeTellHowFirmALetterIs() throws Exception {
    Path source = fiveModels();
    Database database = merged(source);

    RatingConfidence shares = DatabaseConfidence.of(database, rated(database), List.of(source));

    assertThat(shares.share("running_time", 0)).isEmpty();
    assertThat(shares.share("running_time", 2).orElseThrow()).isBetween(0.7, 0.8);
    assertThat(shares.share("running_time", 3)).hasValue(1);
    assertThat(
            DatabaseConfidence.of(database, rated(database), List.of(source))
                .share("running_time", 2))
        .isEqualTo(shares.share("running_time", 2));
  }

  @Test
  void aDatabaseFolderFindsItsRunsAgain() throws Exception {
    Path source = fiveModels();
    DatabaseFolder.write(merged(source), temp.resolve("database"));
    Database read = DatabaseFolder.read(temp.resolve("database"));

    assertThat(DatabaseConfidence.of(read, rated(read), List.of(source)).share("running_time", 3))
        .hasValue(1);
  }

  @Test
  void otherRunsAreRefused() throws Exception {
    Database database = merged(fiveModels());
    Ratings ratings = rated(database);
    Path others = results(row(10, "A", 1) + row(11, "B", 2));

    assertThatThrownBy(() -> DatabaseConfidence.of(database, ratings, List.of(others)))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("The runs of classification_database are not in")
        .hasMessageContaining("name the folder of its own runs");
  }

  @Test
  void thePublishedDatabaseIsThatOfThePublishedRuns() {
    Database database = DatabaseFolder.read(Published.folder().resolve("classification_database"));

    RatingConfidence shares =
        DatabaseConfidence.of(
            database, rated(database), List.of(Published.folder().resolve("result_databases")));

    // Two runs on the desktop, one on the laptop.
    assertThat(shares.share("compound", 0)).isPresent();
    assertThat(shares.share("compound", 1)).isEmpty();
  }
}
