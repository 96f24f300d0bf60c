package dev.wattstick.plot.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTablesTest {
  @TempDir private Path temp;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }

  @Test
  void timesAreOfAllSamplesTogether() throws IOException {
    file("times_50_lab.csv", ",model,1,16\n0,Net,1000,\n");
    BatchCurve curve = BatchTables.read(temp).get(0);
    assertThat(curve.environment()).isEqualTo("times_lab");
    assertThat(curve.batchSizes()).containsExactly(1, 16);
    assertThat(curve.secondsPerSample()).containsExactly(0.02, Double.NaN);
  }

  @Test
  void everyTableThatCannotBeUsedIsTold() throws IOException {
    file("a.csv", "model,1\nNet,5\n");
    file("b_10.csv", "network,1\nNet,5\n");
    file("c_10.csv", "model,time\nNet,5\n");
    file("d_10.csv", "model,1\nNet,-5\n");
    assertThatThrownBy(() -> BatchTables.read(temp))
        .isInstanceOf(FigureException.class)
        .hasMessageContaining("a.csv: its name must tell how many samples")
        .hasMessageContaining("b_10.csv has no column 'model'")
        .hasMessageContaining("c_10.csv has no column whose name is a batch size")
        .hasMessageContaining("d_10.csv, row 1, 1: not above 0");
  }

  @Test
  void aFolderWithoutTablesIsTold() {
    assertThatThrownBy(() -> BatchTables.read(temp)).hasMessageContaining("holds no .csv file");
  }
}
