package dev.wattstick.analysis.database;

import dev.wattstick.analysis.json.JsonText;
import dev.wattstick.analysis.table.FrameTable;
import java.io.IOException;

/**
 * A whole database as one JSON text: {@code name}, {@code properties}, {@code models}, {@code
 * datasets} as in the metadata files, {@code rows} with an object a row, and {@code provenance} as
 * in {@code provenance.json}, whose row numbers count the rows from 0.
 */
public final class DatabaseJson {

  private DatabaseJson() {}

  /**
   * The text. A missing cell is left out; an infinite number, which JSON does not have, is null.
   */
  public static String write(Database database) {
    return JsonText.object(json -> write(json, database));
  }

  /** Writes the fields into an object, after which others may follow. */
  public static void write(JsonText json, Database database) throws IOException {
    Metadata metadata = database.metadata();
    json.field("name", database.name());
    json.object("properties", object -> MetadataJson.writeProperties(object, metadata));
    json.object("models", object -> MetadataJson.writeModels(object, metadata));
    json.object("datasets", object -> MetadataJson.writeDatasets(object, metadata));
    FrameTable.of(database.frame()).writeTo(json, "rows");
    json.object(
        "provenance",
        object -> ProvenanceJson.write(object, database.origins(), database.history()));
  }
}
