package dev.wattstick.plot.figure;

import dev.wattstick.plot.draw.Drawing;

/** An exhibit that is a picture. */
public non-sealed interface Figure extends Exhibit {

  /** The picture of data that {@link #data} gave for the same source. */
  Drawing draw(FigureData data, FigureSource source, Style style);
}
