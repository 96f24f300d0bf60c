package dev.wattstick.service.picture;

import dev.wattstick.plot.draw.Typeface;
import dev.wattstick.plot.figure.output.FigurePrinter;
import dev.wattstick.plot.label.LabelPrinter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Draws; the fonts are loaded when they are needed first. */
@Singleton
public final class Studio {
  private @Nullable Loaded loaded;

  /** What shares the fonts. */
  record Loaded(FigurePrinter figures, LabelPrinter labels) {}

  synchronized Loaded load() {
    Loaded known = loaded;
    if (known == null) {
      Typeface typeface = Typeface.load();
      known = new Loaded(new FigurePrinter(typeface), new LabelPrinter(typeface));
      loaded = known;
    }
    return known;
  }
}
