package dev.wattstick.analysis.results;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.NumberColumn;
import dev.wattstick.analysis.frame.TextColumn;
import dev.wattstick.analysis.statistics.MeasurementTable;
import java.util.ArrayList;
import java.util.List;

/** A database as statistics take it, with hosts and processors apart. */
public final class DatabaseMeasurements {
  private DatabaseMeasurements() {}

  /**
   * Every numeric column is a metric.
   *
   * @throws dev.wattstick.analysis.frame.BadDataException where a row lacks a key
   */
  public static MeasurementTable of(Database database) {
    Frame frame = database.studyColumns();
    List<String> metrics = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    for (Column column : frame.columns()) {
      if (column instanceof NumberColumn numbers) {
        metrics.add(numbers.name());
        values.add(numbers.toArray());
      }
    }
    return new MeasurementTable(
        texts(frame, "dataset"),
        texts(frame, "task"),
        texts(frame, "model"),
        texts(frame, "architecture"),
        texts(frame, "backend"),
        metrics,
        values.toArray(double[][]::new));
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
