package dev.wattstick.analysis.merge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.analysis.database.Origin;
import dev.wattstick.analysis.json.BadJsonException;
import dev.wattstick.analysis.json.JsonTree;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.Verdict;
import java.util.Map;
import java.util.Set;

/**
 * What a merge needs of a {@code run.json}, read without the rest of it: of a million records the
 * whole would take minutes.
 *
 * @param row which row of a database it belongs to
 * @param conditions under which it was measured
 * @param facts other columns of its row that are text
 * @param readings its numbers by column
 */
record RunFacts(
    String id,
    Verdict.Value verdict,
    boolean simulated,
    RowKey row,
    Conditions conditions,
    Map<String, String> facts,
    Map<String, Reading> readings) {

  /** The large parts of a record that no column needs. */
  private static final Set<String> SKIPPED =
      Set.of(
          "inputs",
          "outputs",
          "labels",
          "stability",
          "phases",
          "conditions",
          "before",
          "after",
          "software",
          "jvmFlags",
          "input",
          "correct",
          "windowMeansNs");

  /** A row of a database. */
  record RowKey(String dataset, String task, String environment, String model) {}

  /** What must be the same in runs that are averaged, beside the row. */
  record Conditions(
      String engine,
      String modelSha256,
      String inputs,
      int threads,
      boolean simulated,
      String fingerprint) {}

  /** A number and where it comes from. */
  record Reading(double value, Origin origin) {}

  /**
   * Reads a record.
   *
   * @throws BadMergeException when it is no JSON, of a newer schema, or lacks what identifies a run
   */
  static RunFacts read(byte[] json, String source) {
    JsonNode run;
    try {
      run = JsonTree.readWithout(SKIPPED, json, source);
    } catch (BadJsonException e) {
      throw new BadMergeException(String.valueOf(e.getMessage()), e);
    }
    int schema = run.path("schemaVersion").asInt(RunRecord.SCHEMA_VERSION);
    if (schema > RunRecord.SCHEMA_VERSION) {
      throw new BadMergeException(
          source
              + " has schema version "
              + schema
              + ", written by a newer version: update Wattstick.");
    }
    return new RunFactsReader(run, source).facts();
  }
}
