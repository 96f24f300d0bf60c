package dev.wattstick.notebook;

/**
 * A picture ready to be shown.
 *
 * @param svg one SVG element, its fonts within
 */
public record Picture(String svg) {}
