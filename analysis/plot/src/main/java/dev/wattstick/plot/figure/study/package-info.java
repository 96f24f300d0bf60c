/**
 * The twelve figures and the table of the study "Stress-Testing USB Accelerators for Efficient Edge
 * Inference", for any database. {@link dev.wattstick.plot.figure.study.StudyFigures} lists them;
 * only {@code figure.output} calls it.
 */
@NullMarked
package dev.wattstick.plot.figure.study;

import org.jspecify.annotations.NullMarked;
