package dev.wattstick.analysis.pickle;

import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.Frame;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.razorvine.pickle.Opcodes;
import net.razorvine.pickle.Pickler;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as {@code DataFrame({name: [cells], …})}: a call that every version of pandas
 * understands, where pandas' own form is tied to its internals and to those of numpy.
 */
final class PandasPickler {

  static {
    // The library knows no other way to write a call than by a class registered for it.
    Pickler.registerCustomPickler(
        Call.class, (call, out, pickler) -> ((Call) call).write(out, pickler));
  }

  private PandasPickler() {}

  static byte[] pickle(Frame frame) throws IOException {
    Map<String, List<?>> columns = new LinkedHashMap<>();
    for (Column column : frame.columns()) {
      columns.put(column.name(), cells(column));
    }
    return new Pickler(false).dumps(new Call(columns));
  }

  private static List<@Nullable Object> cells(Column column) {
    // NaN, not None, also for missing text: so the study's tables have it.
    List<@Nullable Object> cells = new ArrayList<>(column.size());
    for (int row = 0; row < column.size(); row++) {
      Object cell = column.cell(row);
      cells.add(cell == null ? Double.NaN : cell);
    }
    return cells;
  }

  private record Call(Map<String, List<?>> columns) {

    void write(OutputStream out, Pickler pickler) throws IOException {
      out.write(Opcodes.GLOBAL);
      out.write("pandas.core.frame\nDataFrame\n".getBytes(StandardCharsets.US_ASCII));
      pickler.save(new Object[] {columns});
      out.write(Opcodes.REDUCE);
    }
  }
}
