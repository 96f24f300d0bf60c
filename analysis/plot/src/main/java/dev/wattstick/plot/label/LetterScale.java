package dev.wattstick.plot.label;

import dev.wattstick.analysis.rating.Letter;
import dev.wattstick.plot.draw.Anchor;
import dev.wattstick.plot.draw.Area;
import dev.wattstick.plot.draw.Pen;
import dev.wattstick.plot.draw.TextStyle;
import dev.wattstick.plot.draw.Theme;
import java.awt.Color;
import java.awt.geom.Path2D;

/** Five arrows from A to E, and the one that points at the compound's class. */
final class LetterScale {
  private static final double ARROW = 25;
  private static final double STEP = 30;
  private static final double SHORTEST = 74;
  private static final double LONGER = 19;
  private static final double POINTER_WIDTH = 66;
  private static final double POINTER_HEIGHT = 36;

  private final Theme theme;

  LetterScale(Theme theme) {
    this.theme = theme;
  }

  void draw(Pen pen, Area content, double top, LabelFacts facts) {
    for (Letter letter : Letter.values()) {
      double y = top + letter.ordinal() * STEP;
      double length = SHORTEST + letter.ordinal() * LONGER;
      Color fill = theme.letters().get(letter.ordinal());
      pen.fill(arrowRight(content.x(), y, length, ARROW), fill);
      TextStyle style = TextStyle.strong(17, inkOn(fill, theme));
      pen.text(letter.name(), content.x() + 8, y + ARROW / 2, Anchor.LEFT_MIDDLE, style);
    }
    drawPointer(pen, content, top, facts);
  }

  private void drawPointer(Pen pen, Area content, double top, LabelFacts facts) {
    double centre = top + facts.compound().ordinal() * STEP + ARROW / 2;
    double left = content.right() - POINTER_WIDTH;
    pen.fill(
        arrowLeft(left, centre - POINTER_HEIGHT / 2, POINTER_WIDTH, POINTER_HEIGHT), theme.ink());
    TextStyle large = TextStyle.strong(25, Color.WHITE);
    double middle = left + POINTER_HEIGHT / 2 + (POINTER_WIDTH - POINTER_HEIGHT / 2) / 2;
    pen.text(facts.compound().name(), middle - 2, centre, Anchor.MIDDLE, large);
    String below = "index " + LabelSheet.index(facts.compoundIndex());
    TextStyle small = TextStyle.regular(8, theme.ink());
    boolean last = facts.compound() == Letter.E;
    double y = last ? centre - POINTER_HEIGHT / 2 - 5 : centre + POINTER_HEIGHT / 2 + 10;
    pen.text(below, content.right(), y, Anchor.RIGHT, small);
  }

  private static Path2D arrowRight(double x, double y, double length, double height) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y);
    path.lineTo(x + length - height / 2, y);
    path.lineTo(x + length, y + height / 2);
    path.lineTo(x + length - height / 2, y + height);
    path.lineTo(x, y + height);
    path.closePath();
    return path;
  }

  private static Path2D arrowLeft(double x, double y, double length, double height) {
    Path2D path = new Path2D.Double();
    path.moveTo(x + length, y);
    path.lineTo(x + height / 2, y);
    path.lineTo(x, y + height / 2);
    path.lineTo(x + height / 2, y + height);
    path.lineTo(x + length, y + height);
    path.closePath();
    return path;
  }

  /** White on dark colours, dark on light ones. */
  static Color inkOn(Color ground, Theme theme) {
    double luminance =
        (0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue()) / 255;
    return luminance > 0.62 ? theme.ink() : Color.WHITE;
  }
}
