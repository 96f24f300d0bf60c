package dev.wattstick.analysis.intake;

import static dev.wattstick.analysis.intake.MonitoringDirectories.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.frame.BadDataException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitoringDirectoryTest {
  @TempDir Path temp;
  private Path folder = Path.of("");
  private StudyNames names = StudyNames.NONE;

  @BeforeEach
  void prepare() {
    names = StudyNames.of(MonitoringDirectories.names(temp));
    folder =
        MonitoringDirectories.classification(temp, "infer_classification_2024_01_02_03_04_05_");
  }

  private Map<String, @Nullable Object> row() {
    return MonitoringDirectory.row(folder, names);
  }

  @Test
  void givesTheRowOfTheStudysResultDatabase() {
    assertThat(row())
        .containsEntry("log_name", "infer_classification_2024_01_02_03_04_05_")
        .containsEntry("task", "infer")
        .containsEntry("dataset", "imagenet")
        .containsEntry("model", "ResNet50")
        .containsEntry("backend", "tflite_edgetpu")
        .containsEntry("software", "Coral")
        .containsEntry("architecture", "Core i7-6700")
        .containsEntry("number_of_operations", 75L)
        .containsEntry("number_of_unmapped_operations", 0L)
        .containsEntry("input_shape", "(None, 224, 224, 3)")
        .containsEntry("total_parameters", "256")
        .containsEntry("trainable_parameters", "255")
        .containsEntry("non_trainable_parameters", "1")
        .containsEntry("running_time", 12.5 / 100)
        .containsEntry("power_draw", 0.002 * 3.6e6 / 100)
        .containsEntry("validation_size", 100.0)
        .containsEntry("batch_size", 1.0)
        .containsEntry("accuracy_k1", 0.5)
        .containsEntry("accuracy_k5", Double.NaN)
        .containsEntry("accuracy_k10", Double.NaN);
  }

  @Test
  void hasTheColumnsOfTheStudysResultDatabaseInItsOrder() {
    assertThat(row().keySet())
        .containsExactly(
            "log_name",
            "task",
            "dataset",
            "model",
            "backend",
            "software",
            "architecture",
            "number_of_operations",
            "number_of_unmapped_operations",
            "input_shape",
            "total_parameters",
            "trainable_parameters",
            "non_trainable_parameters",
            "running_time",
            "power_draw",
            "validation_size",
            "batch_size",
            "accuracy_k1",
            "accuracy_k3",
            "accuracy_k5",
            "accuracy_k10");
  }

  @Test
  void hasNoOperationsForWhatIsNotCompiled() {
    write(folder, "validation_results.json", "{\"backend\": \"NCS2\", \"validation_size\": 10}");
    assertThat(row()).containsEntry("number_of_operations", "").containsEntry("running_time", 1.25);
  }

  @Test
  void hasMissingCellsForAFailedRun() throws Exception {
    Files.delete(folder.resolve("validation_results.json"));
    assertThat(row())
        .containsEntry("model", "ResNet50")
        .containsEntry("software", "Coral")
        .containsEntry("backend", null)
        .containsEntry("dataset", null)
        .containsEntry("number_of_operations", null)
        .containsEntry("running_time", Double.NaN);
  }

  @Test
  void hasMissingCellsForEveryKeyThatIsMissing() {
    for (String file : new String[] {"config", "execution_platform", "validation_results"}) {
      write(folder, file + ".json", "{}");
    }
    write(folder, "emissions.csv", "timestamp\n1\n");
    assertThat(row())
        .allSatisfy(
            (name, cell) -> {
              if (!name.equals("log_name") && !name.equals("task")) {
                assertThat(cell).isIn(null, Double.NaN);
              }
            });
  }

  @Test
  void hasMissingCellsWithoutACheckout() {
    assertThat(MonitoringDirectory.row(folder, StudyNames.NONE))
        .containsEntry("software", null)
        .containsEntry("architecture", null)
        .containsEntry("number_of_operations", null)
        .containsEntry("total_parameters", null)
        .containsEntry("running_time", 0.125);
  }

  @Test
  void takesTheGpusNameAndNoneForAnEmptyGpu() {
    String processor = "\"Processor\": \"\"";
    write(folder, "execution_platform.json", "{" + processor + "}");
    assertThat(row()).containsEntry("architecture", "ARM Cortex-A72");
    write(
        folder,
        "execution_platform.json",
        "{" + processor + ", \"GPU\": {\"0\": {\"Name\": \"Quadro\"}}}");
    assertThat(row()).containsEntry("architecture", "RTX");
    write(folder, "execution_platform.json", "{" + processor + ", \"GPU\": {}}");
    assertThat(row()).containsEntry("architecture", null);
  }

  @Test
  void readsTheMetricsOfASegmentation() {
    Path segmentation = temp.resolve("infer_segmentation_2024");
    write(segmentation, "validation_results.json", "{\"mAP50_95_M\": 0.25, \"accuracy_k1\": 1}");
    assertThat(MonitoringDirectory.row(segmentation, names))
        .containsEntry("mAP50_95_M", 0.25)
        .containsEntry("precision_B", Double.NaN)
        .doesNotContainKey("accuracy_k1");
  }

  @Test
  void refusesDamagedFilesByName() {
    write(folder, "config.json", "{\"modelname\": ");
    assertThatThrownBy(this::row)
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("config.json is no JSON");
    write(folder, "config.json", "{}");
    write(folder, "emissions.csv", "duration\nlong\n");
    assertThatThrownBy(this::row)
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("emissions.csv")
        .hasMessageContaining("'long' is no number");
    write(folder, "emissions.csv", "duration\n1\n2\n");
    assertThatThrownBy(this::row).hasMessageContaining("has 2 rows where a run has one");
  }
}
