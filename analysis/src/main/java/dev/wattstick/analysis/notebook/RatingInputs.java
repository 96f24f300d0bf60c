package dev.wattstick.analysis.notebook;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.Property;
import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.NumberColumn;
import dev.wattstick.analysis.frame.TextColumn;
import dev.wattstick.analysis.rating.MetricProperty;
import dev.wattstick.analysis.rating.RatingInput;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Databases as ratings and statistics take them. */
final class RatingInputs {
  private RatingInputs() {}

  /** The study's columns only: what we add to them (counts, spreads) is not rated. */
  static RatingInput of(Database database) {
    Frame frame = database.studyColumns();
    List<NumberColumn> numbers = numbers(frame);
    return new RatingInput(
        texts(frame, "dataset"),
        texts(frame, "task"),
        texts(frame, "environment"),
        texts(frame, "model"),
        names(numbers),
        values(numbers),
        database.metadata().properties().stream().map(RatingInputs::metric).toList());
  }

  private static MetricProperty metric(Property property) {
    return new MetricProperty(
        property.key(),
        property.name(),
        property.shortname(),
        property.unit() == null ? "number" : property.unit(),
        property.group() == null ? "" : property.group(),
        property.weight() == null ? OptionalDouble.empty() : OptionalDouble.of(property.weight()),
        property.maximize(),
        property.symbol() == null ? "" : property.symbol());
  }

  private static List<NumberColumn> numbers(Frame frame) {
    List<NumberColumn> numbers = new ArrayList<>();
    for (Column column : frame.columns()) {
      if (column instanceof NumberColumn number) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private static List<String> names(List<NumberColumn> numbers) {
    return numbers.stream().map(NumberColumn::name).toList();
  }

  private static double[][] values(List<NumberColumn> numbers) {
    return numbers.stream().map(NumberColumn::toArray).toArray(double[][]::new);
  }

  private static String[] texts(Frame frame, String name) {
    TextColumn column = frame.texts(name);
    String[] texts = new String[column.size()];
    for (int row = 0; row < texts.length; row++) {
      texts[row] = column.present(row);
    }
    return texts;
  }
}
