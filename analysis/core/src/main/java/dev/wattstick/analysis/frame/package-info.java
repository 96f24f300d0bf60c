/**
 * A small immutable columnar table. Every room of the analysis reads and writes its data as a
 * {@link dev.wattstick.analysis.frame.Frame}; nothing here knows what the columns mean.
 */
@NullMarked
package dev.wattstick.analysis.frame;

import org.jspecify.annotations.NullMarked;
