package dev.wattstick.analysis.pickle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code _new_Index(class, state)}: the names of the columns, or the labels of the rows, of which
 * only the number matters.
 */
final class PandasIndex {
  private final @Nullable NumpyArray labels;
  private final int size;

  private PandasIndex(@Nullable NumpyArray labels, int size) {
    this.labels = labels;
    this.size = size;
  }

  static PandasIndex of(Arguments arguments) {
    AllowedClass kind = arguments.get(0, AllowedClass.class);
    Map<?, ?> state = arguments.get(1, Map.class);
    if (kind.name().endsWith(".RangeIndex")) {
      PandasSlice range =
          PandasSlice.of(
              new Arguments(kind.name(), state.get("start"), state.get("stop"), state.get("step")));
      return new PandasIndex(null, range.length());
    }
    if (kind.name().endsWith(".Index")) {
      NumpyArray labels = new Arguments(kind.name(), state.get("data")).get(0, NumpyArray.class);
      return new PandasIndex(labels, labels.length(0));
    }
    throw new BadPickleException(kind + " is used as an index; do not trust this file.");
  }

  int size() {
    return size;
  }

  /** The labels, which must be text. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Object label = labels == null || labels.dimensions() != 1 ? null : labels.cell(i);
      if (!(label instanceof String name)) {
        throw new BadPickleException(
            "column " + i + " has no name that is text; name the table's columns.");
      }
      names.add(name);
    }
    return names;
  }
}
