package dev.wattstick.plot.draw;

import dev.wattstick.analysis.frame.BadDataException;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The embedded fonts (Roboto, Apache License 2.0) and what stands in for characters that they lack.
 * Load it once and share it; it is immutable.
 */
public final class Typeface {
  private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/";
  private static final FontRenderContext PRINT = new FontRenderContext(null, true, true);

  private final Map<TextStyle.Weight, byte[]> files = new EnumMap<>(TextStyle.Weight.class);
  private final Map<TextStyle.Weight, Font> fonts = new EnumMap<>(TextStyle.Weight.class);
  private final Font system = new Font(Font.SANS_SERIF, Font.PLAIN, 1);

  private Typeface() {}

  /** Reads the fonts from the class path (about 350 KB). */
  public static Typeface load() {
    Typeface typeface = new Typeface();
    for (TextStyle.Weight weight : TextStyle.Weight.values()) {
      byte[] file = read(weight.file());
      typeface.files.put(weight, file);
      typeface.fonts.put(weight, font(file, weight.file()));
    }
    return typeface;
  }

  private static byte[] read(String name) {
    try (InputStream stream = Typeface.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new BadDataException(
            "The font " + name + " is not on the class path; add flatlaf-fonts-roboto.");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new BadDataException("The font " + name + " cannot be read.", e);
    }
  }

  private static Font font(byte[] file, String name) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
    } catch (FontFormatException | IOException e) {
      throw new BadDataException("The font " + name + " cannot be used.", e);
    }
  }

  /** The font file, for embedding. */
  byte[] file(TextStyle.Weight weight) {
    byte[] file = files.get(weight);
    return file == null ? new byte[0] : file.clone();
  }

  Font font(TextStyle.Weight weight, float size) {
    Font font = fonts.get(weight);
    return (font == null ? system : font).deriveFont(size);
  }

  /** Width of a text on the page, in points. */
  public double width(String text, TextStyle style) {
    double width = 0;
    for (TextRun run : runs(text, style)) {
      width += width(run);
    }
    return width;
  }

  double width(TextRun run) {
    return run.font().getStringBounds(run.text(), PRINT).getWidth();
  }

  /**
   * The text in pieces of one font each: the embedded one; for characters that it lacks the
   * system's; for those that no font has, their code point in words, so that no name vanishes.
   */
  List<TextRun> runs(String text, TextStyle style) {
    Font embedded = font(style.weight(), style.sizePt());
    String clean = Text.printable(text);
    if (embedded.canDisplayUpTo(clean) < 0) {
      return clean.isEmpty() ? List.of() : List.of(new TextRun(clean, embedded));
    }
    List<TextRun> runs = new ArrayList<>();
    clean.codePoints().forEach(codePoint -> append(runs, codePoint, embedded));
    return runs;
  }

  private void append(List<TextRun> runs, int codePoint, Font embedded) {
    if (embedded.canDisplay(codePoint)) {
      join(runs, Character.toString(codePoint), embedded);
    } else if (system.canDisplay(codePoint)) {
      join(runs, Character.toString(codePoint), system.deriveFont(embedded.getSize2D()));
    } else {
      join(runs, Text.inWords(codePoint), embedded);
    }
  }

  private static void join(List<TextRun> runs, String text, Font font) {
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).font().equals(font)) {
      runs.set(last, new TextRun(runs.get(last).text() + text, font));
    } else {
      runs.add(new TextRun(text, font));
    }
  }
}
