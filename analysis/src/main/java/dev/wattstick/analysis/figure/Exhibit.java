package dev.wattstick.analysis.figure;

/** A figure or a table: something with a name and data. */
public sealed interface Exhibit permits Figure, LatexTable {

  /** Name of its files, without an ending. */
  String name();

  /** The data, or why there are none. */
  DataStep data(FigureSource source);
}
