package dev.wattstick.worker.tflite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.worker.models.DamagedModels;
import dev.wattstick.worker.models.TfLiteFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flipped bytes, seeded. The verifier lets few through, and a crash only ends the child. */
class TfLiteDamageTest {
  private static final int SEEDS = 150;

  @TempDir Path folder;

  @Test
  void flippedBytesAreRefusedOrRun() throws Exception {
    TfLiteFile file =
        new TfLiteFile()
            .tensor("left", TfLiteFile.FLOAT32, 2, 3)
            .tensor("right", TfLiteFile.FLOAT32, 2, 3)
            .tensor("sum", TfLiteFile.FLOAT32, 2, 3);
    Path model =
        Files.write(folder.resolve("m.tflite"), TfLiteFile.oneOperation(TfLiteFile.ADD, file));

    List<String> outcomes = DamagedModels.outcomes("tflite", "tflite", model, SEEDS);

    assertThat(outcomes).hasSize(SEEDS).noneMatch(outcome -> outcome.startsWith("DEFECT"));
    assertThat(outcomes).contains("ran", "refused MODEL_REFUSED");
    assertThat(outcomes).filteredOn("crashed"::equals).hasSizeLessThan(SEEDS / 10);
  }
}
