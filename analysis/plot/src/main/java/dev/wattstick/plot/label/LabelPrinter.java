package dev.wattstick.plot.label;

import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.PictureFormat;
import dev.wattstick.plot.draw.Pictures;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.plot.draw.Typeface;
import dev.wattstick.plot.figure.output.SimulatedMark;

/** Draws labels. Keep one: it holds the loaded fonts. Safe for use by several threads. */
public final class LabelPrinter {
  private final Pictures pictures;

  public LabelPrinter(Typeface typeface) {
    this.pictures = new Pictures(typeface);
  }

  /** The bytes of a label's file; the same facts give the same bytes. */
  public byte[] write(LabelFacts facts, PictureFormat format, Theme theme, int dpi) {
    return pictures.write(drawing(facts, theme), format, dpi);
  }

  /** As {@link #write(LabelFacts, PictureFormat, Theme, int)} in the paper's colours. */
  public byte[] write(LabelFacts facts, PictureFormat format) {
    return write(facts, format, Theme.PAPER, Pictures.DEFAULT_DPI);
  }

  private static Drawing drawing(LabelFacts facts, Theme theme) {
    Drawing drawing = new LabelSheet(facts, theme).drawing();
    return facts.simulated() ? SimulatedMark.on(drawing) : drawing;
  }
}
