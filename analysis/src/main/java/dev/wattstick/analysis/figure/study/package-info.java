/**
 * The twelve figures and the table of the study "Stress-Testing USB Accelerators for Efficient Edge
 * Inference", for any database. {@link dev.wattstick.analysis.figure.study.StudyFigures} is the
 * door; only {@code figure.output} calls it.
 */
@NullMarked
package dev.wattstick.analysis.figure.study;

import org.jspecify.annotations.NullMarked;
