package dev.wattstick.analysis.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RatingTableTest {

  @Test
  void severalTablesAreSortedAsOne() {
    String text = csv(table("b", "x", "time"), table("a", "y", "time"), table("b", "x", "energy"));

    assertThat(text.lines().filter(line -> line.contains(",,")))
        .map(line -> line.substring(0, line.indexOf(",,")))
        .filteredOn(line -> !line.endsWith("quality"))
        .containsExactly(
            "a,t,e,y,compound",
            "a,t,e,y,resource",
            "b,t,e,x,compound",
            "b,t,e,x,compound",
            "b,t,e,x,resource",
            "b,t,e,x,resource");
    assertThat(text.lines().filter(line -> !line.contains(",,")).skip(1))
        .containsExactly(
            "a,t,e,y,time,3.0,1.0,4", "b,t,e,x,energy,3.0,1.0,4", "b,t,e,x,time,3.0,1.0,4");
  }

  @Test
  void namesAreSortedByCodePointAndQuotedWhereTheyMustBe() {
    // U+FF5E sorts before U+1F600, though not by UTF-16 units.
    String[] models = {"\uD83D\uDE00", "\uFF5E", "a,b", "a \"b\""};
    String[] same = {"x", "x", "x", "x"};
    RatingInput input =
        new RatingInput(
            same,
            same,
            same,
            models,
            List.of("m"),
            new double[][] {{1, 1, 1, 1}},
            List.of(MetricProperty.of("m", "Resources", 1, false)));

    String text = csv(Rating.rate(EdgeAcc2023.standard(), input));

    assertThat(text.lines().filter(line -> line.contains(",m,")))
        .containsExactly(
            "x,x,x,\"a \"\"b\"\"\",m,1.0,1.0,4",
            "x,x,x,\"a,b\",m,1.0,1.0,4",
            "x,x,x,\uFF5E,m,1.0,1.0,4",
            "x,x,x,\uD83D\uDE00,m,1.0,1.0,4");
  }

  @Test
  void aTableLargerThanTheBufferIsWrittenWhole() throws IOException {
    Ratings ratings = Rating.rate(EdgeAcc2023.standard(), RatingBenchmark.input(3000));
    List<Integer> pieces = new ArrayList<>();
    StringWriter text =
        new StringWriter() {
          @Override
          public void write(String piece) {
            pieces.add(piece.length());
            super.write(piece);
          }
        };
    RatingTable.of(ratings).writeCsv(text);

    assertThat(pieces.size()).isGreaterThan(10);
    assertThat(text.toString().lines()).hasSize(1 + 3000 * 9);
    assertThat(text.toString().lines().sorted().distinct()).hasSize(1 + 3000 * 9);
  }

  @Test
  void aFullDiskIsTold() {
    Ratings ratings = Rating.rate(EdgeAcc2023.standard(), RatingBenchmark.input(3000));
    Writer full =
        new Writer() {
          @Override
          public void write(char[] chars, int from, int count) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> RatingTable.of(ratings).writeCsv(full))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }

  @Test
  void cellsAreTheLines() {
    assertThat(RatingTable.cells(RatingConfidence.unknown(table("a", "y", "time"))))
        .contains(new RatedCell("a", "t", "e", "y", "time", 3.0, 1.0, 4, Letter.E, null))
        .hasSize(4);
  }

  private static Ratings table(String dataset, String model, String metric) {
    return Rating.rate(
        EdgeAcc2023.standard(),
        new RatingInput(
            new String[] {dataset},
            new String[] {"t"},
            new String[] {"e"},
            new String[] {model},
            List.of(metric),
            new double[][] {{3}},
            List.of(MetricProperty.of(metric, "Resources", 1, false))));
  }

  private static String csv(Ratings... tables) {
    return RatingTable.of(Stream.of(tables).map(RatingConfidence::unknown).toList(), false, false)
        .csv();
  }

  @Test
  void lettersAndTheirConfidenceAreLastColumns() {
    Ratings ratings = table("d", "m", "time");
    RunValues runs = new RunValues(new int[] {0, 0}, new double[][] {{3, 3}});
    List<RatingConfidence> known = List.of(RatingConfidence.of(ratings, runs, 1, 10));
    List<RatingConfidence> unknown = List.of(RatingConfidence.unknown(ratings));

    assertThat(RatingTable.of(known, false, true).csv().lines())
        .startsWith("dataset,task,environment,model,metric,value,index,rating,confidence")
        .endsWith("d,t,e,m,time,3.0,1.0,4,1.0");
    assertThat(RatingTable.of(unknown, false, true).csv().lines())
        .endsWith("d,t,e,m,time,3.0,1.0,4,");
    assertThat(RatingTable.of(known, true, true).csv().lines())
        .endsWith("d,t,e,m,time,3.0,1.0,4,E,1.0");
  }
}
