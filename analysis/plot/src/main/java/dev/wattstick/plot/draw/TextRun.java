package dev.wattstick.plot.draw;

import java.awt.Font;

/** A piece of text in one font. */
record TextRun(String text, Font font) {}
