package dev.wattstick.analysis.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.rating.EdgeAcc2023;
import dev.wattstick.analysis.rating.Rating;
import dev.wattstick.analysis.table.ResultException;
import dev.wattstick.analysis.table.ResultTable;
import dev.wattstick.testing.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsTablesTest {
  private static final String PROPERTIES =
      "{\"accuracy\":{\"group\":\"Performance\",\"weight\":0.5,\"maximize\":true},"
          + "\"seconds\":{\"group\":\"Resources\",\"weight\":0.5}}";
  private static final String ROWS =
      "model,backend,architecture,seconds,accuracy,task,dataset,environment\n"
          + "A,CPU,PC,4,0.5,infer,d,PC CPU\n"
          + "A,TPU,PC,1,0.5,infer,d,PC TPU\n"
          + "B,CPU,PC,8,0.8,infer,d,PC CPU\n"
          + "B,TPU,PC,4,,infer,d,PC TPU\n"
          + "\"C, big\",CPU,PC,16,0.7,infer,d,PC CPU\n";

  @TempDir Path temp;

  private StatisticsTables tables(String baseline) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("small"));
    Files.writeString(folder.resolve("database.csv"), ROWS);
    Files.writeString(folder.resolve("meta_properties.json"), PROPERTIES);
    return tables(DatabaseFolder.read(folder), baseline);
  }

  private static StatisticsTables tables(Database database, String baseline) {
    return new StatisticsTables(
        database, Rating.rate(EdgeAcc2023.standard(), DatabaseInput.of(database)), baseline, 0.05);
  }

  @Test
  void boundariesAreIndicesAndValues() throws Exception {
    // Indices of seconds: 1, 0.5, 0.25 on the CPU, 1 and 0.25 on the TPU.
    assertThat(tables("CPU").of(StatisticsKind.BOUNDARIES).csv().lines())
        .startsWith("dataset,task,environment,metric,boundary,index,value")
        .contains("d,infer,PC CPU,seconds,B/C,0.7,5.714285714285714")
        .contains("d,infer,PC CPU,compound,A/B,0.7875,");
  }

  @Test
  void effectsAreRelativeToTheBaseline() throws Exception {
    assertThat(tables("CPU").of(StatisticsKind.EFFECTS).csv().lines())
        .contains("TPU,accuracy,1,1.0,1.0,1.0,1.0,1.0,1.0")
        .anyMatch(line -> line.startsWith("TPU,seconds,2,0.35355339059327"));
    assertThatThrownBy(() -> tables("GPU").of(StatisticsKind.EFFECTS))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("No row is on processor GPU");
  }

  @Test
  void frontsAreOfQualityAndResources() throws Exception {
    assertThat(tables("CPU").of(StatisticsKind.PARETO).csv().lines())
        .containsExactly(
            "dataset,task,environment,model,front,objectives",
            "d,infer,PC CPU,A,1,accuracy seconds",
            "d,infer,PC CPU,B,1,accuracy seconds",
            "d,infer,PC CPU,\"C, big\",2,accuracy seconds",
            "d,infer,PC TPU,A,1,accuracy seconds");
  }

  @Test
  void gapsAreRowsAndValues() throws Exception {
    assertThat(tables("CPU").of(StatisticsKind.INCOMPLETENESS).csv().lines())
        .containsExactly(
            "dataset,task,environment,model,missing,reason",
            "d,infer,PC TPU,B,value,accuracy",
            "d,infer,PC TPU,\"C, big\",row,no run of it was merged");
  }

  @Test
  void testsNeedSeveralBlocks() throws Exception {
    // Two models on both processors by time, one by accuracy.
    assertThat(tables("CPU").of(StatisticsKind.TESTS).csv().lines())
        .containsExactly(
            "dataset,task,metric,test,first,second,blocks,left_out,statistic,p,better,different",
            "d,infer,seconds,wilcoxon-holm,CPU,TPU,2,1,0.0,0.5,TPU,false");
  }

  @Test
  void aDatabaseOfMeansDoesNotTellHowRunsVary() throws Exception {
    assertThatThrownBy(() -> tables("CPU").of(StatisticsKind.VARIABILITY))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("small holds means only");
  }

  @Test
  void missingCellsAreLeftOutOfJson() throws Exception {
    ResultTable table = tables("CPU").of(StatisticsKind.BOUNDARIES);
    String json = table.json();
    assertThat(json).contains("\"metric\" : \"compound\"").doesNotContain("null");
  }

  /** Recomputed with scipy.stats and scikit-posthocs. */
  @Test
  void thePublishedDatabaseIsComparedAsByScipy() {
    Database database = DatabaseFolder.read(Published.folder().resolve("classification_database"));
    ResultTable table = tables(database, "CPU").of(StatisticsKind.TESTS);
    assertThat(table.rows()).hasSize(6 * 7);
    List<Object> friedman = table.rows().get(7);
    assertThat(friedman.subList(0, 4))
        .containsExactly("imagenet", "infer", "accuracy_k3", "friedman");
    List<Object> first = table.rows().get(0);
    assertThat((Double) first.get(8)).isCloseTo(45.38888888888886, within(1e-9));
    assertThat((Double) first.get(9)).isCloseTo(1.3929258814147305e-10, within(1e-18));
  }
}
