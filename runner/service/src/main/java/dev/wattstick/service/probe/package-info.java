/**
 * What this node has: engines, devices and meters, learned by asking a worker process, and whether
 * each is available by the last answer; and how worker processes are started. The rooms {@code
 * plan}, {@code queue}, {@code publish} and {@code rest} call it.
 */
@NullMarked
package dev.wattstick.service.probe;

import org.jspecify.annotations.NullMarked;
