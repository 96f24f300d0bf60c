/**
 * What this node has: engines, devices and meters, learned by asking a worker process; and how
 * worker processes are started. The rooms {@code plan}, {@code queue} and {@code rest} call it.
 */
@NullMarked
package dev.wattstick.service.probe;

import org.jspecify.annotations.NullMarked;
