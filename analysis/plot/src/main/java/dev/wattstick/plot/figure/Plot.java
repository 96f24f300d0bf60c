package dev.wattstick.plot.figure;

import dev.wattstick.plot.draw.Drawing;

/** A figure that is a picture. */
public non-sealed interface Plot<R> extends Figure<R> {

  Drawing draw(R result, Style style);
}
