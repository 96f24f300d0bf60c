package dev.wattstick.analysis.results;

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
import org.jspecify.annotations.Nullable;

/** A database as a table to rate. */
public final class DatabaseInput {
  private DatabaseInput() {}

  /**
   * Every numeric column of the study's kind becomes a metric, in the database's column order; the
   * metadata says which of them count.
   *
   * @throws dev.wattstick.analysis.table.ResultException when the table cannot be rated, with all
   *     faults at once
   */
  public static RatingInput of(Database database) {
    Frame frame = database.studyColumns();
    List<String> metrics = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    for (Column column : frame.columns()) {
      if (column instanceof NumberColumn numbers) {
        metrics.add(column.name());
        values.add(numbers.toArray());
      }
    }
    return new RatingInput(
        texts(frame, "dataset"),
        texts(frame, "task"),
        texts(frame, Database.ENVIRONMENT),
        texts(frame, "model"),
        metrics,
        values.toArray(double[][]::new),
        properties(database));
  }

  private static @Nullable String[] texts(Frame frame, String name) {
    TextColumn column = frame.texts(name);
    @Nullable String[] texts = new String[column.size()];
    for (int row = 0; row < texts.length; row++) {
      texts[row] = column.value(row);
    }
    return texts;
  }

  private static List<MetricProperty> properties(Database database) {
    List<MetricProperty> properties = new ArrayList<>();
    for (Property property : database.metadata().properties()) {
      properties.add(
          new MetricProperty(
              property.key(),
              property.name(),
              property.shortname(),
              property.unit() == null ? "number" : property.unit(),
              property.group() == null ? "Quality" : property.group(),
              property.weight() == null
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(property.weight()),
              property.maximize(),
              property.symbol() == null ? "" : property.symbol()));
    }
    return properties;
  }
}
