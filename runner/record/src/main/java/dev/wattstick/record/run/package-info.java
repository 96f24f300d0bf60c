/**
 * The directory of a run: the only reader and writer of its files, {@code run.json}, the samples,
 * the files of the study's monitoring directory, and the digests of them all. The service publishes
 * and serves runs through it, the analysis reads them; samples, power and log are written by the
 * worker and its link, into the folder that becomes the run's.
 */
@NullMarked
package dev.wattstick.record.run;

import org.jspecify.annotations.NullMarked;
