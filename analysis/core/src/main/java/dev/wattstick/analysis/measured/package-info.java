/**
 * Single runs of ours with every sample: telling them apart by name, and the numbers that figures
 * show of them (distributions, windows over time).
 *
 * <p>Samples are read when they are asked for and not kept: a run may have millions. Figures, the
 * command line, the service and notebooks may call this package; it draws nothing.
 */
@NullMarked
package dev.wattstick.analysis.measured;

import org.jspecify.annotations.NullMarked;
