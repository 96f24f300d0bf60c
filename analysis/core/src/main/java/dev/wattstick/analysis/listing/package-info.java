/**
 * The lists that a service answers with, as tables: which columns they have, in which units, and
 * where in the JSON of an item each stands. The service makes CSV of them, the command line CSV and
 * text, so that both have the same columns; this is the only place that says them.
 */
@NullMarked
package dev.wattstick.analysis.listing;

import org.jspecify.annotations.NullMarked;
