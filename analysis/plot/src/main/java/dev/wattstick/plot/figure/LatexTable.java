package dev.wattstick.plot.figure;

/** An exhibit that is text for LaTeX. */
public non-sealed interface LatexTable extends Exhibit {

  /** The text of data that {@link #data} gave for the same source. */
  String latex(FigureData data, FigureSource source);
}
