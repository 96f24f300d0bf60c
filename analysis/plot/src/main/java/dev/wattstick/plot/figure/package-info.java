/**
 * What a figure is and what it is made of: databases, rated and put in order, with the runs and
 * results behind them.
 *
 * <p>Each figure is one class with three steps: it is computed to a record, of which the rows of
 * its tidy table and its picture are made. The study's are in {@code study}, others that the field
 * asks for in {@code field}; neither sees the other. {@code output} knows all and makes files of
 * them. The command line, the service and notebooks may call this package and {@code output}.
 */
@NullMarked
package dev.wattstick.plot.figure;

import org.jspecify.annotations.NullMarked;
