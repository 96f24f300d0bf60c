package dev.wattstick.analysis.pickle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.MixedColumn;
import dev.wattstick.analysis.frame.NumberColumn;
import dev.wattstick.analysis.frame.TextColumn;
import dev.wattstick.testing.Published;
import java.util.List;
import org.junit.jupiter.api.Test;

class PandasPickleTest {

  @Test
  void readsAResultPickleOfTheStudy() {
    Frame frame =
        PandasPickle.read(
            Published.folder()
                .resolve("result_databases/workstation_classification_final_18_12_2023.pkl"));
    assertThat(frame.rowCount()).isEqualTo(126);
    assertThat(frame.names()).startsWith("log_name", "task", "dataset").endsWith("accuracy_k10");
    assertThat(frame.texts("log_name").value(0))
        .isEqualTo("infer_classification_2023_12_12_22_06_29");
    assertThat(frame.numbers("running_time").value(0)).isEqualTo(0.05861103695631027);
    assertThat(frame.texts("total_parameters").value(0)).isEqualTo("22910480");
    assertThat(frame.numbers("running_time").isMissing(13)).isTrue();
  }

  @Test
  void keepsTheTypesOfAMixedColumn() {
    Frame frame =
        PandasPickle.read(Published.folder().resolve("result_databases/laptop_class_1.pkl"));
    assertThat(frame.column("number_of_operations")).isInstanceOf(MixedColumn.class);
    List<Object> kinds = new java.util.ArrayList<>();
    for (int row = 0; row < frame.rowCount(); row++) {
      Object cell = frame.column("number_of_operations").cell(row);
      kinds.add(cell == null ? "missing" : cell.getClass());
    }
    assertThat(kinds).containsOnly(String.class, Long.class, "missing");
  }

  @Test
  void readsWholeNumbersAsNumbers() {
    Frame frame =
        PandasPickle.read(Published.folder().resolve("result_databases/laptop_segm_1.pkl"));
    assertThat(frame.numbers("validation_size").toArray()).containsOnly(5000);
  }

  @Test
  void readsBackWhatItWrites() {
    Frame frame =
        Frame.of(
            TextColumn.of("model", "MobileNet", null, "Größe"),
            NumberColumn.of("running_time", 0.1, Double.NaN, -1e300));
    Frame back = PandasPickle.read(PandasPickle.write(frame), "written");
    assertThat(back.names()).isEqualTo(frame.names());
    assertThat(back.texts("model").present(2)).isEqualTo("Größe");
    assertThat(back.texts("model").isMissing(1)).isTrue();
    assertThat(back.numbers("running_time").toArray()).containsExactly(0.1, Double.NaN, -1e300);
  }
}
