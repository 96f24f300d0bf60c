/**
 * Figures that the field asks for and the study does not have: of single runs, and of how sure a
 * comparison is. {@link dev.wattstick.plot.figure.field.FieldFigures} lists them; only {@code
 * figure.output} calls it.
 */
@NullMarked
package dev.wattstick.plot.figure.field;

import org.jspecify.annotations.NullMarked;
