/**
 * JSON files of the study and of ours, read into Jackson's tree and written field by field. Called
 * by database, merge, intake and table.
 *
 * <p>Why no data binding on records: each command that rates reads three such files, and binding
 * costs 0.16 s of processor time at the start of a process, with a class archive, where the whole
 * command takes 0.66 s; and a file is refused with everything that is wrong with it at once, by the
 * names in it, where binding stops at the first field that does not fit. What a service reads and
 * writes over REST is bound.
 */
@NullMarked
package dev.wattstick.analysis.json;

import org.jspecify.annotations.NullMarked;
