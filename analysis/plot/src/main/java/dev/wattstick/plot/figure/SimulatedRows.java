package dev.wattstick.plot.figure;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.Origin;
import dev.wattstick.analysis.database.Origins;
import dev.wattstick.analysis.database.Property;
import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.NumberColumn;
import dev.wattstick.record.Provenance;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Which rows of a database have numbers that a simulated device made up. */
final class SimulatedRows {
  private final BitSet rows;

  private SimulatedRows(BitSet rows) {
    this.rows = rows;
  }

  static SimulatedRows of(Database database) {
    BitSet rows = new BitSet();
    for (int row = 0; row < database.frame().rowCount(); row++) {
      for (Property property : database.metadata().properties()) {
        Origin origin = database.origins().of(row, property.key());
        if (origin != null && origin.kind() == Provenance.SIMULATED) {
          rows.set(row);
        }
      }
    }
    return new SimulatedRows(rows);
  }

  boolean any() {
    return !rows.isEmpty();
  }

  boolean has(int row) {
    return rows.get(row);
  }

  /** The database without these rows, whose indices they must not touch either. */
  Database without(Database database) {
    if (!any()) {
      return database;
    }
    int[] kept =
        IntStream.range(0, database.frame().rowCount()).filter(row -> !rows.get(row)).toArray();
    return new Database(
        database.name(),
        database.frame().take(kept),
        database.metadata(),
        origins(database, kept),
        database.history());
  }

  private static Origins origins(Database database, int[] kept) {
    Origins.Builder origins = new Origins.Builder();
    for (Column column : database.frame().columns()) {
      for (int row = 0; column instanceof NumberColumn && row < kept.length; row++) {
        Origin origin = database.origins().of(kept[row], column.name());
        if (origin != null) {
          origins.cell(row, column.name(), origin);
        }
      }
    }
    return origins.build();
  }
}
