/**
 * What a power meter must offer, which ones this node has, and the sampling of one next to a run.
 * Called by the measuring and the probe; each meter is a provider. Nothing here runs on the thread
 * of the timed loop.
 */
@NullMarked
package dev.wattstick.worker.meter;

import org.jspecify.annotations.NullMarked;
