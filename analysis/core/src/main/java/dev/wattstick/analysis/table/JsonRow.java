package dev.wattstick.analysis.table;

import dev.wattstick.analysis.json.JsonText;
import dev.wattstick.analysis.table.ResultTable.Column;
import dev.wattstick.analysis.table.ResultTable.Row;
import java.io.IOException;
import java.util.List;

/** A row as the fields of a JSON object. */
final class JsonRow {
  private JsonRow() {}

  static void write(List<Column> columns, Row row, JsonText json) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i).name();
      Object cell = row.cell(i);
      if (cell instanceof Double number) {
        json.field(name, number);
      } else if (cell instanceof Number number) {
        json.field(name, number.longValue());
      } else if (cell instanceof Boolean truth) {
        json.field(name, truth.booleanValue());
      } else if (cell != null) {
        json.field(name, cell.toString());
      }
    }
  }
}
