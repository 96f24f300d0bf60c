/**
 * Statistics over merged tables and their ratings: correlations, effects of acceleration, Pareto
 * fronts, variability of runs, incompleteness, and tests of which accelerator is better.
 *
 * <p>Pure functions; the command line, the service, figures and notebooks may call them. Missing
 * numbers are left out and counted, never filled in.
 */
@NullMarked
package dev.wattstick.analysis.statistics;

import org.jspecify.annotations.NullMarked;
