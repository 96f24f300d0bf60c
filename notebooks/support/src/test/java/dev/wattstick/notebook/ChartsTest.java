package dev.wattstick.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.plot.draw.Drawing;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ChartsTest {
  private static final Pattern NAMES =
      Pattern.compile("id=['\"]([^'\"]+)['\"]|font-family: ?\"([^\"]+)\"");

  private static Table table() {
    return Table.create(
        "Measured",
        DoubleColumn.create("seconds", 0.1, 0.2, Double.NaN),
        DoubleColumn.create("accuracy", 0.7, 0.8, 0.9),
        StringColumn.create("processor", "CPU", "TPU", "TPU"));
  }

  private static Set<String> names(String svg) {
    return NAMES
        .matcher(svg)
        .results()
        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
        .collect(Collectors.toSet());
  }

  @Test
  void aScatterNamesItsAxesAndSeries() {
    String svg = Views.svg(Charts.scatter(table(), "seconds", "accuracy", "processor"));
    assertThat(svg).startsWith("<svg").contains(">seconds<", ">accuracy<", ">CPU<", ">TPU<");
  }

  @Test
  void picturesOfOnePageShareNoNames() {
    String one = Views.svg(Charts.scatter(table(), "seconds", "accuracy"));
    String other = Views.svg(Charts.scatterLogX(table(), "seconds", "accuracy", "processor"));
    Set<String> shared = new HashSet<>(names(one));
    assertThat(shared).isNotEmpty();
    shared.retainAll(names(other));
    assertThat(shared).isEmpty();
  }

  @Test
  void theSamePictureIsTheSameText() {
    Drawing chart = Charts.scatter(table(), "seconds", "accuracy");
    assertThat(Views.svg(chart)).isEqualTo(Views.svg(chart));
  }

  @Test
  void latenciesOfALongRunStaySmall() {
    long[] starts = LongStream.range(0, 200_000).map(i -> i * 50_000).toArray();
    long[] latencies = LongStream.range(0, 200_000).map(i -> 40_000 + i % 1000).toArray();
    Table samples =
        Table.create(
            "Samples",
            LongColumn.create("start_ns", starts),
            LongColumn.create("inference_ns", latencies));
    String svg = Views.svg(Charts.latencies(samples));
    assertThat(svg.length()).isLessThan(500_000);
    assertThat(svg).contains("all 200000 queries", "inference [µs]");
  }

  @Test
  void chartsOfXChartAreSvgToo() {
    XYChart chart = new XYChart(300, 200);
    chart.addSeries("s", new double[] {1, 2}, new double[] {3, 4});
    assertThat(Views.svg(chart)).contains("<svg").isEqualTo(Views.svg(chart));
  }

  @Test
  void aWrongColumnIsNamed() {
    Table table = table();
    assertThatThrownBy(() -> Charts.scatter(table, "second", "accuracy"))
        .hasMessageContaining("'second'")
        .hasMessageContaining("seconds, accuracy, processor");
    assertThatThrownBy(() -> Charts.scatter(table, "processor", "accuracy"))
        .hasMessageContaining("holds text");
  }
}
