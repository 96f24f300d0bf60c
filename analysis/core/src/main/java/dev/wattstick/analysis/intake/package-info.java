/**
 * Import: whatever holds measurements (result pickles, database folders, CSV files, monitoring
 * directories, run directories, checkouts of the study, archives of them) read as tables, with a
 * report of what was taken. All or nothing. Called by merge and by the command line, the service
 * and the notebooks.
 */
@NullMarked
package dev.wattstick.analysis.intake;

import org.jspecify.annotations.NullMarked;
