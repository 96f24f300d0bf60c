package dev.wattstick.plot.figure;

import java.util.List;
import java.util.Optional;

/**
 * A figure or a table of results, in steps: computed once, then its points and its picture from
 * what was computed.
 *
 * @param <R> what it shows
 */
public sealed interface Figure<R> permits Plot, LatexTable {

  /** Name of its files, without an ending. */
  String name();

  /** What it is made of, for people who have not got it. */
  default String needs() {
    return "databases";
  }

  /** What it shows of these inputs, or why there is nothing to show. */
  FigureOutcome<R> compute(FigureSource source);

  /** What it shows as the rows of a tidy table, in the order of the file. */
  List<FigurePoint> points(R result);

  /** Why it cannot be had of this source, as far as that is known without reading samples. */
  default Optional<String> hindrance(FigureSource source) {
    return compute(source) instanceof FigureOutcome.Nothing<R> nothing
        ? Optional.of(nothing.reason())
        : Optional.empty();
  }
}
