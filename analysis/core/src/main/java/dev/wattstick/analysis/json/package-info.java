/**
 * JSON files of the study and of ours, read into Jackson's tree without its data binding, which
 * costs a tenth of a second to start. Called by database, merge and intake.
 */
@NullMarked
package dev.wattstick.analysis.json;

import org.jspecify.annotations.NullMarked;
