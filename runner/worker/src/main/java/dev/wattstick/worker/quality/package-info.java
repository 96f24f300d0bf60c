/**
 * How right a model's answers are over a labelled dataset. Called by the measuring, after the timed
 * part, with the model that was timed.
 */
@NullMarked
package dev.wattstick.worker.quality;

import org.jspecify.annotations.NullMarked;
