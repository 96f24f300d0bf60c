package dev.wattstick.plot.draw;

/**
 * A mark on an axis.
 *
 * @param value where it stands
 * @param label beside it; empty for a grid line only
 */
public record Tick(double value, String label) {}
