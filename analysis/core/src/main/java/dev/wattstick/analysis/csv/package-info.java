/**
 * Tables as CSV files, spelled as pandas spells them, so that the study's files and ours read
 * alike. Called by database and intake.
 */
@NullMarked
package dev.wattstick.analysis.csv;

import org.jspecify.annotations.NullMarked;
