package dev.wattstick.service.picture;

import dev.wattstick.plot.draw.Theme;

/**
 * How a picture looks.
 *
 * @param dpi of a PNG, 30 to 1200
 */
public record PictureStyle(Theme theme, int dpi) {}
