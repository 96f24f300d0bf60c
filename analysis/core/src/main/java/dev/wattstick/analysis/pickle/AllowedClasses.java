package dev.wattstick.analysis.pickle;

import java.util.HashMap;
import java.util.Map;

/** The classes that a pandas table is made of. Everything else is refused by name. */
final class AllowedClasses {
  private static final Map<String, AllowedClass> BY_NAME = new HashMap<>();

  static {
    // pandas 3 names its classes by the package that publishes them.
    for (String frame : new String[] {"pandas.core.frame.", "pandas."}) {
      allow(frame + "DataFrame", PandasTable::new);
    }
    for (String index : new String[] {"pandas.core.indexes.base.", "pandas."}) {
      allow(index + "Index", AllowedClasses::argumentOnly);
    }
    for (String range : new String[] {"pandas.core.indexes.range.", "pandas."}) {
      allow(range + "RangeIndex", AllowedClasses::argumentOnly);
    }
    allow("pandas.core.internals.managers.BlockManager", PandasBlocks::of);
    allow("pandas._libs.internals._unpickle_block", PandasBlock::of);
    allow("pandas.core.indexes.base._new_Index", PandasIndex::of);
    allow("numpy.dtype", NumpyType::of);
    allow("numpy.ndarray", AllowedClasses::argumentOnly);
    // numpy 2 moved its core; its pickles say so.
    for (String core : new String[] {"numpy.core", "numpy._core"}) {
      allow(core + ".numeric._frombuffer", NumpyArray::fromBuffer);
      allow(core + ".multiarray._reconstruct", NumpyArray::reconstruct);
    }
    allow("builtins.slice", PandasSlice::of);
  }

  private AllowedClasses() {}

  static AllowedClass named(String module, String name) {
    AllowedClass allowed = BY_NAME.get(module + "." + name);
    // A dot in the name would let "numpy" + "core.x" pass as "numpy.core" + "x".
    if (allowed == null || name.indexOf('.') >= 0) {
      throw new BadPickleException(
          "class "
              + Names.shown(module + "." + name)
              + " is not allowed: a pickle is a program, and only tables of"
              + " numbers and text are read. If you trust it, save the table as CSV with pandas.");
    }
    return allowed;
  }

  private static void allow(String name, AllowedClass.Maker maker) {
    BY_NAME.put(name, new AllowedClass(name, maker));
  }

  private static Object argumentOnly(Arguments arguments) {
    throw new BadPickleException(
        arguments.of() + " is called where pandas only names it; do not trust this file.");
  }
}
