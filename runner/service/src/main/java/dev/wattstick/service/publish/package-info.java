/**
 * From a worker's measurement to a run: the verdict, the record, the step in which its directory
 * appears, and the index, which can be made again from the directories. The rooms {@code queue} and
 * {@code rest} call it.
 */
@NullMarked
package dev.wattstick.service.publish;

import org.jspecify.annotations.NullMarked;
