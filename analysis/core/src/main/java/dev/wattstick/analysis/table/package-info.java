/**
 * Results as tables: named, typed columns and rows, and the only place that spells them as CSV.
 * Every list, rating and statistic is one {@link dev.wattstick.analysis.table.ResultTable};
 * notebooks make Tablesaw tables of them, the command line text. Called by every room that has
 * results; it knows none of them.
 */
@NullMarked
package dev.wattstick.analysis.table;

import org.jspecify.annotations.NullMarked;
