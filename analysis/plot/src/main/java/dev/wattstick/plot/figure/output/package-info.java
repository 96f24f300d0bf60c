/**
 * Which figures there are, and files of them: {@link dev.wattstick.plot.figure.output.FigureWriter}
 * writes a folder, all or nothing, {@link dev.wattstick.plot.figure.output.FigurePrinter} a single
 * file. The command line, the service and notebooks may call it.
 */
@NullMarked
package dev.wattstick.plot.figure.output;

import org.jspecify.annotations.NullMarked;
