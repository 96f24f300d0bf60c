package dev.wattstick.plot.draw;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The colours of a picture.
 *
 * @param name by which it is chosen
 * @param panel ground of plots
 * @param grid lines on it
 * @param ink of text and axes
 * @param faint ink of what matters less
 * @param hues for series, in order of use: red, green and yellow of the study's processors first
 * @param letters of the classes A to E
 */
public record Theme(
    String name,
    Color panel,
    Color grid,
    Color ink,
    Color faint,
    List<Color> hues,
    List<Color> letters) {

  /** The colours of the study's figures. */
  public static final Theme PAPER =
      new Theme(
          "paper",
          new Color(229, 236, 246),
          Color.WHITE,
          new Color(42, 63, 95),
          new Color(100, 116, 139),
          List.of(
              new Color(229, 36, 33),
              new Color(99, 155, 48),
              new Color(248, 184, 48),
              new Color(38, 103, 180),
              new Color(130, 79, 160),
              new Color(0, 146, 150),
              new Color(140, 86, 58),
              new Color(90, 90, 90)),
          List.of(
              new Color(99, 155, 48),
              new Color(184, 172, 43),
              new Color(248, 184, 48),
              new Color(239, 125, 41),
              new Color(229, 36, 33)));

  /** Colours that readers with any kind of colour blindness can tell apart (Okabe and Ito). */
  public static final Theme COLOUR_BLIND =
      new Theme(
          "colour-blind",
          new Color(242, 242, 242),
          Color.WHITE,
          new Color(30, 30, 30),
          new Color(95, 95, 95),
          List.of(
              new Color(213, 94, 0),
              new Color(0, 114, 178),
              new Color(240, 190, 30),
              new Color(0, 158, 115),
              new Color(204, 121, 167),
              new Color(86, 180, 233),
              new Color(0, 0, 0),
              new Color(120, 120, 120)),
          List.of(
              new Color(0, 114, 178),
              new Color(86, 180, 233),
              new Color(240, 228, 66),
              new Color(230, 159, 0),
              new Color(213, 94, 0)));

  /** The themes there are. */
  public static List<Theme> all() {
    return List.of(PAPER, COLOUR_BLIND);
  }

  /** The theme of that name, if there is one; {@code color-blind} will do as well. */
  public static Optional<Theme> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT).replace("color", "colour");
    return all().stream().filter(theme -> theme.name.equals(wanted)).findFirst();
  }

  /** The colour of the n-th series; they repeat after the last. */
  public Color hue(int number) {
    return hues.get(number % hues.size());
  }

  /** Nearer to white: 0 leaves the colour, 1 is white. */
  public static Color lighter(Color color, double towardsWhite) {
    return mix(color, Color.WHITE, towardsWhite);
  }

  /** Between two colours: 0 is the first, 1 the second. */
  public static Color mix(Color first, Color second, double share) {
    return new Color(
        between(first.getRed(), second.getRed(), share),
        between(first.getGreen(), second.getGreen(), share),
        between(first.getBlue(), second.getBlue(), share));
  }

  private static int between(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * Math.max(0, Math.min(1, share)));
  }

  /** The same colour, seen through. */
  public static Color veiled(Color color, int alpha) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }
}
