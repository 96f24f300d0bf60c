package dev.wattstick.analysis.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.record.Provenance;
import dev.wattstick.record.RecordJson;
import dev.wattstick.testing.SampleRun;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Merges a stream of run records and prints time and memory. No test by its name; run it with
 *
 * <pre>JAVA_TOOL_OPTIONS=-Xmx2g mvn -pl analysis/core -am test -Djacoco.skip=true \
 *   -Dtest=RunsMergeBenchmark -Dsurefire.failIfNoSpecifiedTests=false -Dbenchmark.runs=1000000
 * </pre>
 */
class RunsMergeBenchmark {
  private static final int GROUPS = 500;

  @Test
  void mergesRunRecords() throws Exception {
    int runs = Integer.getInteger("benchmark.runs", 20_000);
    merge(Math.min(runs, 20_000));
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    Frame frame = merge(runs);
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpuSeconds = (system.getProcessCpuTime() - cpu) / 1e9;
    double total = 0;
    for (double n : frame.numbers("n_runs").toArray()) {
      total += n;
    }
    assertThat(total).isEqualTo(runs);
    assertThat(frame.rowCount()).isEqualTo(Math.min(GROUPS, runs));
    long most =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.out.println(
        "merged "
            + runs
            + " runs in "
            + seconds
            + " s (processors busy for "
            + cpuSeconds
            + " s); peak heap at most "
            + (most >> 20)
            + " MiB of "
            + (Runtime.getRuntime().maxMemory() >> 20));
  }

  private static Frame merge(int runs) throws Exception {
    RunsRecipe recipe = new RunsRecipe(RunsSettings.usual());
    try (InputStream records = new Records(runs)) {
      recipe.addLines(records, "generated");
    }
    return recipe.merged("live").databases().get(0).frame();
  }

  /** Lines of records of realistic size that differ in id, environment and latency. */
  private static final class Records extends InputStream {
    private final String[] parts;
    private final int runs;
    private int next;
    private byte[] line = new byte[0];
    private int position;

    Records(int runs) {
      this.runs = runs;
      String record =
          RecordJson.write(
              SampleRun.run("@id")
                  .environment("@env")
                  .milliseconds(12.25)
                  .accuracy(0.75)
                  .energy(1.5, Provenance.RAPL)
                  .record());
      // What else a real record holds, to a size of about 4 kB.
      String filler = "\"jvmFlags\":[\"" + "-XX:Flag=x\",\"".repeat(100) + "\"]";
      parts = record.replace("\"jvmFlags\":[]", filler).split("@id|@env|1\\.225E7", -1);
    }

    private boolean fill() {
      if (next == runs) {
        return false;
      }
      StringBuilder text = new StringBuilder(parts[0]);
      for (int i = 1; i < parts.length; i++) {
        text.append(
            switch (i) {
              case 1 -> "0190f3c4-aaaa-7bbb-8ccc-" + (100_000_000_000L + next);
              case 2 -> "Host" + next % GROUPS + " CPU";
              default -> Double.toString(1e7 + next);
            });
        text.append(parts[i]);
      }
      line = text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
      position = 0;
      next++;
      return true;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("records are read in blocks");
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (position == line.length && !fill()) {
        return -1;
      }
      int count = Math.min(length, line.length - position);
      System.arraycopy(line, position, into, offset, count);
      position += count;
      return count;
    }

    @Override
    public String toString() {
      return runs + " records " + Arrays.toString(parts).length();
    }
  }
}
