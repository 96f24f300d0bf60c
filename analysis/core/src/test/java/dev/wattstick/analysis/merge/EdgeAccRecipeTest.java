package dev.wattstick.analysis.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.csv.ColumnRules;
import dev.wattstick.analysis.csv.CsvReader;
import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.Property;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.Frames;
import dev.wattstick.analysis.frame.NumberColumn;
import dev.wattstick.analysis.frame.TextColumn;
import dev.wattstick.analysis.intake.ResultSet;
import dev.wattstick.analysis.pickle.PandasPickle;
import dev.wattstick.record.Provenance;
import dev.wattstick.testing.Published;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EdgeAccRecipeTest {

  private static Merged published() {
    return EdgeAccRecipe.merge(PublishedResults.all());
  }

  @Test
  void equalsThePublishedDatabasesBitForBit() {
    Merged merged = published();
    assertThat(merged.databases())
        .extracting(Database::name)
        .containsExactly("classification_database", "segmentation_database");
    for (Database database : merged.databases()) {
      Frame expected =
          PandasPickle.read(Published.folder().resolve(database.name() + "/database.pkl"));
      assertThat(database.studyColumns().names()).isEqualTo(expected.names());
      Frames.assertSame(database.frame(), expected, expected.names());
    }
  }

  @Test
  void equalsTheRecomputedTableBitForBit() {
    Frame expected =
        CsvReader.read(
            Published.expected().resolve("classification_merged.csv"),
            new ColumnRules(Set.of(), Set.of()));
    Database classification = published().databases().get(0);
    assertThat(classification.frame().rowCount()).isEqualTo(155);
    Frames.assertSame(classification.frame(), expected, expected.names());
  }

  @Test
  void doesNotDependOnTheOrderInWhichTheSetsAreGiven() {
    List<ResultSet> reversed = new ArrayList<>(PublishedResults.all());
    Collections.reverse(reversed);
    Database one = published().databases().get(0);
    Database other = EdgeAccRecipe.merge(reversed).databases().get(0);
    Frames.assertSame(other.frame(), one.frame(), one.frame().names());
  }

  @Test
  void tellsEveryRunThatItDropsAndEverySetThatItLeavesOut() {
    Merged merged = published();
    assertThat(merged.sources()).hasSize(6);
    assertThat(merged.sources().stream().mapToInt(s -> s.runs()).sum()).isEqualTo(342);
    assertThat(merged.dropped()).hasSize(23);
    assertThat(merged.dropped()).allSatisfy(run -> assertThat(run.reason()).contains("no backend"));
    assertThat(merged.notes())
        .anyMatch(note -> note.startsWith("laptop_class_2 (61 runs) is left out"))
        .anyMatch(note -> note.startsWith("yolov8l-segmentation"))
        .anyMatch(note -> note.startsWith("EfficientNetV2S is in no database"))
        .anyMatch(note -> note.startsWith("EfficientNetV2M is in no database"));
    assertThat(merged.notes()).hasSize(4);
  }

  @Test
  void addsRunsAndSpread() {
    Frame frame = published().databases().get(0).frame();
    int row = 2; // DenseNet121 on RasPi CPU
    assertThat(frame.texts("environment").value(row)).isEqualTo("RasPi CPU");
    double runs = frame.numbers("n_runs").value(row);
    assertThat(runs).isGreaterThan(1);
    assertThat(frame.texts("run_ids").present(row).split(";", -1)).hasSize((int) runs);
    assertThat(frame.numbers("running_time_n").value(row)).isEqualTo(runs);
    assertThat(frame.numbers("running_time_sd").value(row)).isPositive();
    assertThat(frame.numbers("running_time").value(row))
        .isBetween(
            frame.numbers("running_time_min").value(row),
            frame.numbers("running_time_max").value(row));
  }

  @Test
  void saysWhereTheEnergyComesFrom() {
    Database database = published().databases().get(0);
    assertThat(database.origins().of(0, "approx_USB_power_draw"))
        .satisfies(o -> assertThat(o).isNotNull())
        .extracting(o -> o == null ? null : o.kind())
        .isEqualTo(Provenance.IMPORTED);
    assertThat(database.origins().of(2, "approx_USB_power_draw"))
        .hasToString("Origin[kind=MODEL_CONSTANT, detail=edge-acc-2023: running time x 11.0 W]");
    assertThat(String.valueOf(database.origins().of(5, "approx_USB_power_draw")))
        .contains("x 15.0 W, plus edge-acc-2023: running time x 1.0 W of the stick");
  }

  @Test
  void describesItsMetricsAndModels() {
    Database database = published().databases().get(1);
    assertThat(database.metadata().properties())
        .extracting(Property::key)
        .containsExactly(
            "mAP50_M",
            "mAP50_95_M",
            "precision_M",
            "recall_M",
            "approx_USB_power_draw",
            "running_time");
    assertThat(database.metadata().models()).hasSize(3);
    assertThat(database.history().recipe()).isEqualTo("edge-acc-2023/1");
  }

  private static Frame runs(String... logNames) {
    int n = logNames.length;
    return Frame.of(
        TextColumn.of("log_name", logNames),
        TextColumn.constant("model", "Xception", n),
        TextColumn.constant("backend", "tf_cpu", n),
        TextColumn.constant("architecture", "Core i7-6700", n),
        NumberColumn.constant("running_time", 2, n),
        NumberColumn.constant("power_draw", 3, n));
  }

  @Test
  void keepsUnknownNamesOfProcessorsAndBackends() {
    Frame frame =
        runs("infer_classification_1")
            .with(TextColumn.of("backend", "tf_gpu"))
            .with(TextColumn.of("architecture", "A100"));
    Database database =
        EdgeAccRecipe.merge(List.of(new ResultSet("mine", frame))).databases().get(0);
    assertThat(database.frame().texts("environment").value(0)).isEqualTo("A100 tf_gpu");
    assertThat(database.frame().numbers("approx_USB_power_draw").value(0)).isEqualTo(3);
    assertThat(database.frame().numbers("accuracy_k1").isMissing(0)).isTrue();
  }

  @Test
  void tellsAMetricThatNoRunHas() {
    Merged merged =
        EdgeAccRecipe.merge(List.of(new ResultSet("mine", runs("infer_classification_1"))));
    assertThat(merged.notes())
        .contains(
            "accuracy_k1 is missing in every run of Xception, CPU, Desktop: its cell stays empty.");
  }

  @Test
  void refusesTheSameRunTwice() {
    Frame frame = runs("infer_classification_1");
    List<ResultSet> twice = List.of(new ResultSet("a", frame), new ResultSet("b", frame));
    assertThatThrownBy(() -> EdgeAccRecipe.merge(twice))
        .isInstanceOf(BadMergeException.class)
        .hasMessageContaining("infer_classification_1 is both in a, row 0, and in b, row 0");
  }

  @Test
  void refusesASetWithoutItsColumnsAndWithTextForNumbers() {
    Frame frame =
        Frame.of(
            TextColumn.of("log_name", "infer_classification_1"),
            TextColumn.of("modle", "Xception"),
            TextColumn.of("running_time", "fast"));
    assertThatThrownBy(() -> EdgeAccRecipe.merge(List.of(new ResultSet("mine", frame))))
        .isInstanceOf(BadMergeException.class)
        .hasMessageContaining("Result set mine")
        .hasMessageContaining("column 'model' is missing. Did you mean 'modle'?")
        .hasMessageContaining("column 'backend' is missing")
        .hasMessageContaining("'fast'");
  }

  @Test
  void refusesWhenNoRunIsLeft() {
    Frame failed = runs("infer_classification_1").with(TextColumn.of("backend", (String) null));
    assertThatThrownBy(() -> EdgeAccRecipe.merge(List.of(new ResultSet("mine", failed))))
        .isInstanceOf(BadMergeException.class)
        .hasMessageContaining("No run is left to merge")
        .hasMessageContaining("infer_classification_1");
  }

  @Test
  void mergesALeftOutSetThatIsAllThereIs() {
    List<ResultSet> alone =
        PublishedResults.all().stream().filter(s -> s.name().equals("laptop_class_2")).toList();
    Frame frame = EdgeAccRecipe.merge(alone).databases().get(0).frame();
    assertThat(frame.texts("architecture").value(0)).isEqualTo("Laptop");
  }

  @Test
  void tellsAModelWhoseGroupIsEmptyAndMergesTheOthers() {
    Frame frame =
        runs("infer_classification_1", "infer_classification_2")
            .with(TextColumn.of("model", "Xception", "VGG16"))
            .with(TextColumn.of("backend", "tf_cpu", null));
    Merged merged = EdgeAccRecipe.merge(List.of(new ResultSet("mine", frame)));
    assertThat(merged.databases().get(0).frame().rowCount()).isEqualTo(1);
    assertThat(merged.dropped()).hasSize(1);
    assertThat(merged.notes())
        .contains("VGG16 is in no database: none of its runs could be merged.");
  }
}
