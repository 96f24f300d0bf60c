/**
 * How numbers and names are written and guessed at: one spelling of doubles, one quoting of cells
 * and one way to answer an unknown name, for every room of the analysis, the service and the
 * command line. It knows nothing of any of them.
 */
@NullMarked
package dev.wattstick.analysis.text;

import org.jspecify.annotations.NullMarked;
