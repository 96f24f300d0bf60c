package dev.wattstick.plot.figure;

import dev.wattstick.plot.draw.Anchor;
import dev.wattstick.plot.draw.Area;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.Legend;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.draw.Pen;
import dev.wattstick.plot.draw.TextBlock;
import java.util.ArrayList;
import java.util.List;

/** A legend above panels, and remarks below them. */
public final class FigurePage {
  static final double MARGIN_PT = 3;

  private FigurePage() {}

  /**
   * @param plotsPt height of the panels with their labels; the page is higher by legend and remarks
   */
  public static Drawing of(
      Style style,
      String title,
      double widthPt,
      double plotsPt,
      Legend legend,
      PanelGrid grid,
      List<String> notes) {
    double inner = widthPt - 2 * MARGIN_PT;
    double legendPt = legend.height(style.typeface(), inner);
    List<String> lines = new ArrayList<>();
    for (String note : notes) {
      lines.addAll(TextBlock.wrap(style.typeface(), note, style.remark(), inner, 4));
    }
    double notesPt = lines.isEmpty() ? 0 : 5 + lines.size() * style.remark().lineHeight();
    double height = 2 * MARGIN_PT + legendPt + plotsPt + notesPt;
    return new Drawing(
        title,
        widthPt,
        Math.ceil(height),
        pen ->
            draw(
                pen,
                new Area(MARGIN_PT, MARGIN_PT, inner, height - 2 * MARGIN_PT),
                style,
                legendPt,
                notesPt,
                legend,
                grid,
                lines));
  }

  private static void draw(
      Pen pen,
      Area area,
      Style style,
      double legendPt,
      double notesPt,
      Legend legend,
      PanelGrid grid,
      List<String> lines) {
    legend.draw(pen, area);
    grid.draw(pen, area.inset(0, legendPt, 0, notesPt));
    double y = area.bottom() - notesPt + 5;
    pen.lines(lines, area.x(), y + style.remark().capHeight(), Anchor.LEFT, style.remark());
  }
}
