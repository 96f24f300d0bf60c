package dev.wattstick.plot.figure;

import java.util.Optional;

/** A figure or a table: something with a name and data. */
public sealed interface Exhibit permits Figure, LatexTable {

  /** Name of its files, without an ending. */
  String name();

  /** The data, or why there are none. */
  DataStep data(FigureSource source);

  /** What it is made of, for people who have not got it. */
  default String needs() {
    return "databases";
  }

  /** Why it cannot be had of this source, as far as that is known without reading samples. */
  default Optional<String> hindrance(FigureSource source) {
    return data(source) instanceof DataStep.Nothing nothing
        ? Optional.of(nothing.reason())
        : Optional.empty();
  }
}
