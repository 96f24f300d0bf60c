/**
 * The measurement: its phases, the timed loop, and the statistics over what it wrote. Called by the
 * worker's entry; calls engines, meters, datasets and evaluators through their public types.
 */
@NullMarked
package dev.wattstick.worker.measure;

import org.jspecify.annotations.NullMarked;
