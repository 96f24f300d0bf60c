/**
 * Annotated pictures: reading and judging a dataset's folder, and making a picture a model's input.
 * Called by the measuring; what annotations mean is known to the module {@code quality}.
 */
@NullMarked
package dev.wattstick.worker.dataset;

import org.jspecify.annotations.NullMarked;
