/**
 * Merged databases: the table, what its metrics, models and datasets are called, and where each
 * number comes from; reading and writing of database folders, the study's and ours. Called by
 * merge, intake, rating, figures and the programs.
 */
@NullMarked
package dev.wattstick.analysis.database;

import org.jspecify.annotations.NullMarked;
