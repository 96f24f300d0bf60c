package dev.wattstick.plot.figure;

/** A figure that is text for LaTeX. */
public non-sealed interface LatexTable<R> extends Figure<R> {

  String latex(R result);
}
