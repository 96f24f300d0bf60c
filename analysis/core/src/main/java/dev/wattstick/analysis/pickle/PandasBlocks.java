package dev.wattstick.analysis.pickle;

import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code BlockManager(blocks, axes)}: the whole table in blocks of one type each. */
record PandasBlocks(List<PandasBlock> blocks, List<String> names, int rowCount) {

  static PandasBlocks of(Arguments arguments) {
    Arguments blocks = new Arguments("the table's blocks", arguments.get(0, Object[].class));
    Object axes = arguments.get(1);
    Arguments indexes =
        new Arguments(
            "the table's axes",
            axes instanceof List<?> list ? list.toArray() : arguments.get(1, Object[].class));
    List<PandasBlock> taken = new ArrayList<>();
    for (int i = 0; i < blocks.count(); i++) {
      taken.add(blocks.get(i, PandasBlock.class));
    }
    return new PandasBlocks(
        taken, indexes.get(0, PandasIndex.class).names(), indexes.get(1, PandasIndex.class).size());
  }

  /**
   * The table's columns in their order.
   *
   * @param mostCells more cells than the pickle has bytes are a forgery: each takes at least one
   */
  Frame frame(int mostCells) {
    checkColumns(names.size());
    checkCells((long) names.size() * rowCount, mostCells);
    @Nullable Column[] columns = new @Nullable Column[names.size()];
    for (PandasBlock block : blocks) {
      place(block, columns);
    }
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] == null) {
        throw new BadPickleException(
            "column '"
                + Names.shown(names.get(i))
                + "' has no cells; it is damaged, fetch it again.");
      }
    }
    return Frame.of(Arrays.asList(columns));
  }

  static void checkColumns(int columns) {
    if (columns > Limits.COLUMNS) {
      throw new BadPickleException(
          "it has "
              + columns
              + " columns; a table here has at most "
              + Limits.COLUMNS
              + ": leave columns out.");
    }
  }

  static void checkCells(long cells, int mostCells) {
    if (cells > Limits.CELLS && cells <= mostCells) {
      throw new BadPickleException(
          "it has "
              + cells
              + " cells; a table here has at most "
              + Limits.CELLS
              + ": split the table.");
    }
    if (cells > mostCells) {
      throw new BadPickleException(
          "it claims "
              + cells
              + " cells in "
              + mostCells
              + " bytes; it is forged, do not trust this file.");
    }
  }

  private void place(PandasBlock block, @Nullable Column[] columns) {
    if (block.values().length(1) != rowCount) {
      throw new BadPickleException(
          "a block has "
              + block.values().length(1)
              + " rows where the table has "
              + rowCount
              + "; it is damaged, fetch it again.");
    }
    for (int i = 0; i < block.columns(); i++) {
      int place = block.place(i);
      if (place < 0 || place >= columns.length || columns[place] != null) {
        throw new BadPickleException(
            "a block names place "
                + place
                + " among "
                + columns.length
                + " columns, which is outside or taken; it is damaged, fetch it again.");
      }
      columns[place] = column(block.values(), i, names.get(place));
    }
  }

  private Column column(NumpyArray values, int index, String name) {
    List<@Nullable Object> cells = new ArrayList<>(rowCount);
    for (int row = 0; row < rowCount; row++) {
      cells.add(Cells.of(values.cell(index, row), name));
    }
    return Column.of(name, cells);
  }
}
