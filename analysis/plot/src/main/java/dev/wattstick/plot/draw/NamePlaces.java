package dev.wattstick.plot.draw;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts names beside points so that no name covers another name or a symbol: of several places
 * around the point, nearest first, the first that is free takes it.
 */
public final class NamePlaces {
  private static final int DIRECTIONS = 16;
  private static final int RINGS = 7;
  private static final double RING_PT = 4;

  private final Pen pen;
  private final Area bounds;
  private final TextStyle style;
  private final Color ground;
  private final List<Area> taken = new ArrayList<>();

  /**
   * @param ground colour behind the names, through which lines show faintly
   */
  public NamePlaces(Pen pen, Area bounds, TextStyle style, Color ground) {
    this.pen = pen;
    this.bounds = bounds;
    this.style = style;
    this.ground = Theme.veiled(ground, 170);
  }

  /** Something that no name may cover. */
  public void avoid(Area area) {
    taken.add(area);
  }

  /**
   * Writes a name near a point, with a thin line to it where it had to go far.
   *
   * @param clearance distance to keep from the point
   * @return whether there was a place for it
   */
  public boolean put(String name, double x, double y, double clearance) {
    double width = pen.width(name, style);
    for (int ring = 0; ring < RINGS; ring++) {
      for (int direction = 0; direction < DIRECTIONS; direction++) {
        Area place = place(x, y, width, clearance + ring * RING_PT, direction);
        if (isFree(place)) {
          if (ring > 1) {
            lead(place, x, y);
          }
          pen.fill(place.shape(), ground);
          pen.text(name, place.centreX(), place.bottom() - 1, Anchor.CENTRE, style);
          taken.add(place);
          return true;
        }
      }
    }
    return false;
  }

  /** Above first, then around alternately. */
  private Area place(double x, double y, double width, double distance, int direction) {
    int step = (direction + 1) / 2 * (direction % 2 == 0 ? 1 : -1);
    double angle = Math.PI / 2 + step * 2 * Math.PI / DIRECTIONS;
    double height = style.capHeight() + 2;
    double centreX = x + Math.cos(angle) * (distance + width / 2);
    double centreY = y - Math.sin(angle) * (distance + height / 2);
    return new Area(centreX - width / 2 - 1, centreY - height / 2, width + 2, height);
  }

  private boolean isFree(Area place) {
    return bounds.contains(place) && taken.stream().noneMatch(place::overlaps);
  }

  private void lead(Area place, double x, double y) {
    double nearX = Math.max(place.x(), Math.min(place.right(), x));
    double nearY = Math.max(place.y(), Math.min(place.bottom(), y));
    pen.line(nearX, nearY, x, y, Line.solid(Theme.veiled(style.color(), 110), 0.4));
  }
}
