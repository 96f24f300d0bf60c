package dev.wattstick.plot.draw;

import java.awt.Color;
import java.util.List;

/** A table of coloured cells with a short text in each, on two axes of slots. */
public record CellArt(Theme theme, List<Cell> cells) implements PanelArt {
  private static final int TEXT_PT = 7;
  private static final double GAP_PT = 1;

  public CellArt {
    cells = List.copyOf(cells);
  }

  /**
   * One cell.
   *
   * @param x slot of the x axis
   * @param y slot of the y axis
   * @param text black or white, whatever can be read on the colour
   * @param brief drawn in a cell that is too narrow for the text
   */
  public record Cell(int x, int y, Color color, String text, String brief) {}

  @Override
  public void draw(Pen pen, PlotArea plot) {
    for (Cell cell : cells) {
      double left = plot.pageX(cell.x() - 0.5);
      double top = plot.pageY(cell.y() + 0.5);
      double width = plot.pageX(cell.x() + 0.5) - left;
      double height = plot.pageY(cell.y() - 0.5) - top;
      Area area = new Area(left, top, width, height).grown(-GAP_PT / 2);
      pen.fill(area.shape(), cell.color());
      TextStyle style = TextStyle.regular(TEXT_PT, inkOn(cell.color()));
      boolean fits = pen.width(cell.text(), style) <= area.width() - 1;
      String text = fits ? cell.text() : cell.brief();
      pen.text(text, area.centreX(), area.centreY(), Anchor.MIDDLE, style);
    }
  }

  /** By the perceived lightness of the ground (weights of ITU-R BT.601). */
  private static Color inkOn(Color ground) {
    double lightness =
        0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
    return lightness > 140 ? Color.BLACK : Color.WHITE;
  }
}
