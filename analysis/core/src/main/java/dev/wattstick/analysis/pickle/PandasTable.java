package dev.wattstick.analysis.pickle;

import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code DataFrame}: either empty and then given the state {@code {'_mgr': BlockManager, …}}, as
 * pandas pickles it, or made of a dictionary of lists, as we pickle it.
 */
final class PandasTable implements Fillable {
  private @Nullable PandasBlocks blocks;
  private @Nullable Map<?, ?> lists;

  PandasTable(Arguments arguments) {
    if (arguments.count() == 1) {
      lists = arguments.get(0, Map.class);
    } else if (arguments.count() > 1) {
      throw new BadPickleException(
          "a DataFrame is made of more than a dictionary of columns; save the table with pandas.");
    }
  }

  @Override
  public void fill(@Nullable Object state) {
    if (state instanceof Map<?, ?> items && items.get("_mgr") instanceof PandasBlocks given) {
      blocks = given;
      return;
    }
    throw new BadPickleException(
        "a DataFrame's state has no BlockManager; save it with pandas 1.3 or newer.");
  }

  /** The table; no more cells than this are taken. */
  Frame frame(int mostCells) {
    if (blocks != null) {
      return blocks.frame(mostCells);
    }
    if (lists != null) {
      return frameOfLists(lists, mostCells);
    }
    throw new BadPickleException("its DataFrame was given no columns; save it again with pandas.");
  }

  private static Frame frameOfLists(Map<?, ?> lists, int mostCells) {
    List<Column> columns = new ArrayList<>();
    PandasBlocks.checkColumns(lists.size());
    long cells = 0;
    for (Map.Entry<?, ?> entry : lists.entrySet()) {
      String name = (String) entry.getKey(); // the unpickler lets only text be a key
      if (!(entry.getValue() instanceof List<?> list)) {
        throw new BadPickleException(
            "column '" + Names.shown(name) + "' is no list of cells; save it again.");
      }
      cells += list.size();
      PandasBlocks.checkCells(cells, mostCells);
      columns.add(column(name, list));
    }
    return Frame.of(columns);
  }

  private static Column column(String name, List<?> list) {
    List<@Nullable Object> cells = new ArrayList<>(list.size());
    for (Object cell : list) {
      cells.add(Cells.of(cell, name));
    }
    return Column.of(name, cells);
  }
}
