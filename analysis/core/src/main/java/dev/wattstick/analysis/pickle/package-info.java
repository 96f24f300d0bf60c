/**
 * Reading and writing pandas tables as Python pickles. A pickle is a program: only the dozen
 * classes and the opcodes that a pandas table needs are carried out, everything else is refused by
 * name before anything is made of it. Called by intake and database.
 */
@NullMarked
package dev.wattstick.analysis.pickle;

import org.jspecify.annotations.NullMarked;
