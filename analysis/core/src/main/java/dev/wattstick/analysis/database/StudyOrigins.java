package dev.wattstick.analysis.database;

import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.NumberColumn;
import dev.wattstick.record.Provenance;

/** The origins of a database without a provenance file: all its numbers are somebody else's. */
final class StudyOrigins {

  private StudyOrigins() {}

  static Origins of(Frame frame) {
    Origin imported = new Origin(Provenance.IMPORTED, "database folder without provenance");
    Origins.Builder origins = new Origins.Builder();
    for (Column column : frame.columns()) {
      if (column instanceof NumberColumn) {
        origins.column(column.name(), imported);
      }
    }
    return origins.build();
  }
}
