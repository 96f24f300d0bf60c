/**
 * How right a model's answers are, by task: what a dataset's annotations are, what a model's
 * outputs predict, and the metrics of both. Nothing here reads a file, opens a connection or loads
 * native code: callers hand in texts and buffers. The worker evaluates datasets with it.
 */
@NullMarked
package dev.wattstick.quality;

import org.jspecify.annotations.NullMarked;
