package dev.wattstick.analysis.rating;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long rating takes: 155 rows as the study has, and a million, in 9 environments with 6
 * metrics. The command is in {@code analysis/README.md}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RatingBenchmark {
  private static final int ENVIRONMENTS = 9;

  @Param({"155", "1000000"})
  int rows;

  @Param({"edge-acc-2023", "strep-2025"})
  String scale = EdgeAcc2023.ID;

  private RatingInput input = input(1);
  private Ratings ratings = Rating.rate(EdgeAcc2023.standard(), input);

  @Setup
  public void setUp() {
    input = input(rows);
    ratings = rate();
  }

  static RatingInput input(int rows) {
    SplittableRandom chance = new SplittableRandom(1);
    String[][] keys = new String[4][rows];
    double[][] values = new double[6][rows];
    for (int row = 0; row < rows; row++) {
      keys[0][row] = "imagenet";
      keys[1][row] = "infer";
      keys[2][row] = "environment " + row % ENVIRONMENTS;
      keys[3][row] = "model " + row / ENVIRONMENTS;
      for (double[] column : values) {
        column[row] = chance.nextDouble(0.001, 1);
      }
    }
    List<String> metrics = new ArrayList<>();
    List<MetricProperty> properties = new ArrayList<>();
    for (int metric = 0; metric < values.length; metric++) {
      boolean quality = metric > 0 && metric < 5;
      metrics.add("metric" + metric);
      properties.add(
          MetricProperty.of(
              "metric" + metric,
              quality ? "Performance" : "Resources",
              quality ? 0.25 : 0.5,
              quality));
    }
    return new RatingInput(keys[0], keys[1], keys[2], keys[3], metrics, values, properties);
  }

  @Benchmark
  public Ratings rate() {
    return Rating.rate(
        scale.equals(Strep2025.ID) ? Strep2025.standard() : EdgeAcc2023.standard(), input);
  }

  @Benchmark
  public Writer write() throws IOException {
    Writer out = Writer.nullWriter();
    RatingTable.of(ratings).writeCsv(out);
    return out;
  }

  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(RatingBenchmark.class.getSimpleName()).build()).run();
  }
}
