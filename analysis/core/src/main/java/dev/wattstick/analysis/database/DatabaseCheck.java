package dev.wattstick.analysis.database;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.NumberColumn;
import dev.wattstick.analysis.frame.TextColumn;
import dev.wattstick.analysis.text.NearMatches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What every database must have; all faults are reported at once. */
final class DatabaseCheck {
  private static final List<String> KEYS = List.of("dataset", "task", "environment", "model");
  private static final int TOLD = 10;

  private final Frame frame;
  private final List<String> faults = new ArrayList<>();

  private DatabaseCheck(Frame frame) {
    this.frame = frame;
  }

  /**
   * Refuses a table that is no database.
   *
   * @param source what it was read from, for messages
   */
  static void check(Frame frame, Metadata metadata, String source) {
    DatabaseCheck check = new DatabaseCheck(frame);
    check.columns();
    check.metrics(metadata);
    if (check.faults.isEmpty()) {
      check.rows();
    }
    if (!check.faults.isEmpty()) {
      List<String> told = check.faults.subList(0, Math.min(TOLD, check.faults.size()));
      String more =
          check.faults.size() > TOLD ? "; and " + (check.faults.size() - TOLD) + " more" : "";
      throw new BadDataException(
          source
              + " is no database: "
              + String.join("; ", told)
              + more
              + ". Correct it or merge anew.");
    }
  }

  private void columns() {
    for (String key : KEYS) {
      if (!frame.has(key)) {
        faults.add("column '" + key + "' is missing." + NearMatches.question(key, frame.names()));
      } else if (frame.column(key) instanceof NumberColumn numbers && !numbers.allMissing()) {
        faults.add("column '" + key + "' holds numbers where names are needed");
      }
    }
    if (frame.rowCount() == 0) {
      faults.add("it has no rows");
    }
  }

  private void metrics(Metadata metadata) {
    for (Property property : metadata.properties()) {
      if (!frame.has(property.key())) {
        faults.add(
            "meta_properties.json names the metric '"
                + property.key()
                + "', which is no column."
                + NearMatches.question(property.key(), frame.names()));
      } else if (!(frame.column(property.key()) instanceof NumberColumn)) {
        faults.add("the metric '" + property.key() + "' holds text where numbers are needed");
      }
    }
    if (faults.isEmpty() && !metadata.properties().isEmpty() && allMissing(metadata)) {
      faults.add("every metric that meta_properties.json names is missing in every row");
    }
  }

  private boolean allMissing(Metadata metadata) {
    return metadata.properties().stream()
        .allMatch(property -> frame.numbers(property.key()).allMissing());
  }

  private void rows() {
    Map<List<String>, Integer> seen = new HashMap<>();
    for (int row = 0; row < frame.rowCount(); row++) {
      List<String> key = new ArrayList<>();
      for (String column : KEYS) {
        TextColumn texts = frame.texts(column);
        if (texts.isMissing(row)) {
          faults.add("row " + row + " has no " + column);
        } else {
          key.add(texts.present(row));
        }
      }
      Integer before = key.size() == KEYS.size() ? seen.put(key, row) : null;
      if (before != null) {
        faults.add("rows " + before + " and " + row + " are both " + String.join(", ", key));
      }
    }
  }
}
