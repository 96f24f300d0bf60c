package dev.wattstick.plot.draw;

/**
 * One plot of a page.
 *
 * @param title above it; may be empty
 */
public record Panel(String title, Axis x, Axis y, PanelArt art) {}
