/**
 * How files are written, moved and deleted: durably, as a whole, for their owner alone, and in
 * temporary folders that are cleared after whoever was killed. Every module may use it.
 */
@NullMarked
package dev.wattstick.record.files;

import org.jspecify.annotations.NullMarked;
