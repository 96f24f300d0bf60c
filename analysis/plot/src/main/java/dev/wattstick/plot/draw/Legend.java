package dev.wattstick.plot.draw;

import java.util.List;

/**
 * One legend for all panels of a page, in rows.
 *
 * @param entries in reading order
 * @param columns of entries beside each other, at most; fewer where they would not fit
 */
public record Legend(Theme theme, List<Entry> entries, int columns) {
  private static final int TEXT_PT = 7;
  private static final double SWATCH_HEIGHT_PT = 6.5;
  private static final double GAP_PT = 4;
  private static final double COLUMN_GAP_PT = 14;
  private static final double ROW_PT = 10;

  /** A series. */
  public record Entry(String label, Swatch swatch) {}

  public Legend {
    entries = List.copyOf(entries);
  }

  private TextStyle style() {
    return TextStyle.regular(TEXT_PT, theme.ink());
  }

  private double swatchWidth() {
    return entries.stream().mapToDouble(entry -> entry.swatch().widthPt()).max().orElse(0);
  }

  private double columnWidth(Typeface typeface) {
    double widest = 0;
    for (Entry entry : entries) {
      widest = Math.max(widest, typeface.width(entry.label(), style()));
    }
    return swatchWidth() + GAP_PT + widest;
  }

  private int columnsWithin(Typeface typeface, double width) {
    double one = columnWidth(typeface) + COLUMN_GAP_PT;
    int fitting = (int) Math.floor((width + COLUMN_GAP_PT) / one);
    return Math.max(1, Math.min(Math.min(columns, entries.size()), fitting));
  }

  /** Height that it needs within a width, with the gap below it; 0 without entries. */
  public double height(Typeface typeface, double width) {
    if (entries.isEmpty()) {
      return 0;
    }
    int across = columnsWithin(typeface, width);
    return (entries.size() + across - 1) / across * ROW_PT + GAP_PT;
  }

  /** Width of the block of entries within a width. */
  public double blockWidth(Typeface typeface, double width) {
    int across = columnsWithin(typeface, width);
    double one = Math.min(columnWidth(typeface), width);
    return across * one + (across - 1) * COLUMN_GAP_PT;
  }

  /** Draws it at the top of an area, in its middle. */
  public void draw(Pen pen, Area area) {
    if (entries.isEmpty()) {
      return;
    }
    int across = columnsWithin(pen.typeface(), area.width());
    double column = Math.min(columnWidth(pen.typeface()), area.width());
    double left = area.centreX() - blockWidth(pen.typeface(), area.width()) / 2;
    for (int i = 0; i < entries.size(); i++) {
      double x = left + i % across * (column + COLUMN_GAP_PT);
      double y = area.y() + i / across * ROW_PT + ROW_PT / 2;
      drawEntry(pen, entries.get(i), x, y, column);
    }
  }

  /** In the upper right corner of a plot that has nothing there, with a ground of its own. */
  public PanelArt topRight() {
    return (pen, plot) -> {
      double width = blockWidth(pen.typeface(), plot.area().width() - 8);
      double height = height(pen.typeface(), width);
      Area area = new Area(plot.area().right() - width - 6, plot.area().y() + 4, width, height);
      pen.fill(area.inset(-3, -1, -3, 1).shape(), Theme.veiled(theme.panel(), 220));
      draw(pen, area);
    };
  }

  private void drawEntry(Pen pen, Entry entry, double x, double centreY, double width) {
    Area box = new Area(x, centreY - SWATCH_HEIGHT_PT / 2, swatchWidth(), SWATCH_HEIGHT_PT);
    entry.swatch().draw(pen, box);
    double room = width - swatchWidth() - GAP_PT + 0.01;
    String label = TextBlock.fit(pen.typeface(), entry.label(), style(), room);
    pen.text(label, x + swatchWidth() + GAP_PT, centreY, Anchor.LEFT_MIDDLE, style());
  }
}
