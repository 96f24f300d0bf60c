/**
 * Labelled pictures: reading and judging a dataset's folder, and making a picture a model's input.
 * Called by the measuring and by quality.
 */
@NullMarked
package dev.wattstick.worker.dataset;

import org.jspecify.annotations.NullMarked;
