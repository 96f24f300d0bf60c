/** What a person sees in a terminal: tables, units, a line of progress. Called by the commands. */
@NullMarked
package dev.wattstick.cli.text;

import org.jspecify.annotations.NullMarked;
