/**
 * The queue: jobs on disk, a lane for each device, one measurement at a time on a host, and the
 * recovery after a crash. A job is in exactly one state and changes it in one place, {@link
 * JobTransitions}, behind the number of its attempt. The room {@code rest} calls it.
 */
@NullMarked
package dev.wattstick.service.queue;

import org.jspecify.annotations.NullMarked;
