package dev.wattstick.worker.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.record.FailureKind;
import dev.wattstick.worker.meter.Series;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvGzipTest {
  @TempDir Path folder;

  @Test
  void samplesCountFromTheFirstQuery() throws IOException {
    CsvGzip.writeSamples(folder, timings(2));
    assertThat(text("samples.csv.gz"))
        .isEqualTo("index,start_ns,inference_ns,end_to_end_ns\n0,0,100,110\n1,1000,101,111\n");
  }

  @Test
  void manySamplesAreAllWritten() throws IOException {
    CsvGzip.writeSamples(folder, timings(5000));
    assertThat(text("samples.csv.gz").lines())
        .hasSize(5001)
        .last()
        .isEqualTo("4999,4999000,5099,5109");
  }

  @Test
  void powerIsOnTheSameTimeBase() throws IOException {
    Series watts = new Series(new long[] {-1300, -300}, new double[] {2.5, 1e-5}, 1000);
    CsvGzip.writePower(folder, watts, -500);
    assertThat(text("power.csv.gz")).isEqualTo("time_ns,watts\n200,2.5\n1200,1.0E-5\n");
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() {
    assertThatThrownBy(() -> CsvGzip.writeSamples(folder.resolve("missing"), timings(1)))
        .isInstanceOfSatisfying(
            MeasureException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.NOT_PUBLISHED))
        .hasMessageContaining("missing");
  }

  private static Timings timings(int count) {
    Timings timings = new Timings(count);
    for (int i = 0; i < count; i++) {
      timings.startsNs[i] = -500 + 1000L * i;
      timings.inferencesNs[i] = 100 + i;
      timings.endToEndsNs[i] = 110 + i;
    }
    timings.count = count;
    return timings;
  }

  private String text(String file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(file)))) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
