package dev.wattstick.plot.draw;

import java.util.ArrayList;
import java.util.List;

/** The labels below a panel: flat where they fit, else turned (names) or thinned out (numbers). */
final class XLabels {
  private static final double TURN_DEGREES = 40;
  private static final double GAP_PT = 3;

  private final TextStyle style;
  private final Typeface typeface;
  private final List<Tick> shown;
  private final boolean turned;

  private XLabels(Typeface typeface, TextStyle style, List<Tick> shown, boolean turned) {
    this.typeface = typeface;
    this.style = style;
    this.shown = shown;
    this.turned = turned;
  }

  /** For an axis that is so many points long. */
  static XLabels fitting(Axis axis, double lengthPt, Typeface typeface, TextStyle style) {
    List<Tick> labelled = new ArrayList<>(axis.ticks());
    labelled.removeIf(tick -> tick.label().isEmpty());
    if (axis instanceof CategoryAxis) {
      boolean fits = fits(axis, labelled, lengthPt, typeface, style);
      return new XLabels(typeface, style, labelled, !fits);
    }
    while (labelled.size() > 2 && !fits(axis, labelled, lengthPt, typeface, style)) {
      List<Tick> everySecond = new ArrayList<>();
      for (int i = 0; i < labelled.size(); i += 2) {
        everySecond.add(labelled.get(i));
      }
      labelled = everySecond;
    }
    return new XLabels(typeface, style, labelled, false);
  }

  private static boolean fits(
      Axis axis, List<Tick> ticks, double lengthPt, Typeface typeface, TextStyle style) {
    double taken = Double.NEGATIVE_INFINITY;
    for (Tick tick : ticks) {
      double half = typeface.width(tick.label(), style) / 2;
      double centre = axis.fraction(tick.value()) * lengthPt;
      if (centre - half < taken + GAP_PT) {
        return false;
      }
      taken = centre + half;
    }
    return true;
  }

  /** Height that they need below the panel. */
  double height() {
    if (shown.isEmpty()) {
      return 0;
    }
    double angle = Math.toRadians(TURN_DEGREES);
    return turned
        ? widest() * Math.sin(angle) + style.capHeight() * Math.cos(angle) + GAP_PT
        : style.capHeight() + GAP_PT + 1;
  }

  private double widest() {
    double widest = 0;
    for (Tick tick : shown) {
      widest = Math.max(widest, typeface.width(tick.label(), style));
    }
    return widest;
  }

  /** By how much they reach out to the left of an axis of that length. */
  double leftOverhang(Axis axis, double lengthPt) {
    double overhang = 0;
    double share = turned ? Math.cos(Math.toRadians(TURN_DEGREES)) : 0.5;
    for (Tick tick : shown) {
      double reach = share * typeface.width(tick.label(), style);
      overhang = Math.max(overhang, reach - axis.fraction(tick.value()) * lengthPt);
    }
    return overhang;
  }

  /** By how much they reach out to the right of an axis of that length. */
  double rightOverhang(Axis axis, double lengthPt) {
    double overhang = 0;
    for (Tick tick : shown) {
      double reach = turned ? style.capHeight() / 2 : typeface.width(tick.label(), style) / 2;
      overhang = Math.max(overhang, reach - (1 - axis.fraction(tick.value())) * lengthPt);
    }
    return overhang;
  }

  void draw(Pen pen, PlotArea plot) {
    double top = plot.area().bottom() + GAP_PT;
    for (Tick tick : shown) {
      double x = plot.pageX(tick.value());
      if (turned) {
        pen.turned(tick.label(), x + 2, top, TURN_DEGREES, Anchor.RIGHT_TOP, style);
      } else {
        pen.text(tick.label(), x, top + 1, Anchor.TOP, style);
      }
    }
  }
}
