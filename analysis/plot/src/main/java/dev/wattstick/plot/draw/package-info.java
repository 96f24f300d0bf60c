/**
 * Drawing for print: pages of panels with axes, legends and titles, written as PDF, SVG or PNG.
 *
 * <p>XChart paints what lies inside a panel (lines, markers, stacked bars, stars). What it cannot
 * do is done here: several panels on one page with shared legends, grouped and logarithmic box
 * plots, patterns, and all text, which XChart can only draw as outlines and leaves out silently
 * where it is narrow. Lengths are points (1/72 inch) at the printed size; x grows to the right, y
 * downwards.
 *
 * <p>Figures, labels and notebooks may call it; it knows nothing of measurements.
 */
@NullMarked
package dev.wattstick.plot.draw;

import org.jspecify.annotations.NullMarked;
