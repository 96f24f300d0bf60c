/**
 * What a meter must offer, which ones this node has, and the reading of one next to a run. Each
 * meter is a provider that says whether it can be read and opens a session; a session gives the
 * readings of a counter or of sampled power, or a constant that was assumed. Called by the
 * measuring and the probe. While a run is timed nothing here runs on its thread.
 */
@NullMarked
package dev.wattstick.worker.meter;

import org.jspecify.annotations.NullMarked;
