package dev.wattstick.plot.figure.field;

import dev.wattstick.plot.draw.Anchor;
import dev.wattstick.plot.draw.Area;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.Pen;
import dev.wattstick.plot.draw.RankDiagram;
import dev.wattstick.plot.draw.TextBlock;
import dev.wattstick.plot.figure.Style;
import java.util.ArrayList;
import java.util.List;

/** Diagrams of ranks, two beside each other, and remarks below them. */
record RankPage(Style style, List<RankDiagram> diagrams, List<String> lines, double widthPt) {
  private static final double MARGIN_PT = 4;
  private static final double GAP_PT = 12;
  private static final double ROW_GAP_PT = 6;
  private static final int MOST_LINES = 4;

  static Drawing of(Style style, String title, List<RankDiagram> diagrams, List<String> notes) {
    double width = diagrams.size() == 1 ? Drawing.COLUMN_PT : Drawing.PAGE_PT;
    List<String> lines = new ArrayList<>();
    for (String note : notes) {
      double inner = width - 2 * MARGIN_PT;
      lines.addAll(TextBlock.wrap(style.typeface(), note, style.remark(), inner, MOST_LINES));
    }
    RankPage page = new RankPage(style, diagrams, lines, width);
    return new Drawing(title, width, Math.ceil(page.height()), page::draw);
  }

  private int columns() {
    return Math.min(2, diagrams.size());
  }

  private double height() {
    double height = 2 * MARGIN_PT + lines.size() * style.remark().lineHeight();
    for (int first = 0; first < diagrams.size(); first += columns()) {
      height += rowHeight(first);
    }
    return height;
  }

  private double rowHeight(int first) {
    double height = 0;
    for (int i = first; i < Math.min(first + columns(), diagrams.size()); i++) {
      height = Math.max(height, diagrams.get(i).height() + ROW_GAP_PT);
    }
    return height;
  }

  private void draw(Pen pen) {
    double column = (widthPt - 2 * MARGIN_PT - (columns() - 1) * GAP_PT) / columns();
    double y = MARGIN_PT;
    for (int i = 0; i < diagrams.size(); i++) {
      double x = MARGIN_PT + i % columns() * (column + GAP_PT);
      diagrams.get(i).draw(pen, new Area(x, y, column, diagrams.get(i).height()));
      boolean rowEnds = i % columns() == columns() - 1 || i == diagrams.size() - 1;
      y += rowEnds ? rowHeight(i / columns() * columns()) : 0;
    }
    pen.lines(lines, MARGIN_PT, y + style.remark().capHeight(), Anchor.LEFT, style.remark());
  }
}
