/**
 * Merging runs to databases: the study's recipe {@code edge-acc-2023}, exact to the last bit, and
 * {@code runs} for our own. Called by the command line, the service and the notebooks.
 */
@NullMarked
package dev.wattstick.analysis.merge;

import org.jspecify.annotations.NullMarked;
