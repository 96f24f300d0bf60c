/**
 * The figures and the table of the study, for any database, and the ones that the field asks for.
 *
 * <p>Each figure is one class with two steps: data (a tidy table, which is tested by numbers) and
 * drawing (of what the table says). {@link dev.wattstick.analysis.figure.FigureWriter} is the
 * entry. The command line, the service and notebooks may call this package.
 */
@NullMarked
package dev.wattstick.analysis.figure;

import org.jspecify.annotations.NullMarked;
