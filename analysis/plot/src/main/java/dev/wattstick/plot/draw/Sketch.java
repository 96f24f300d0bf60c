package dev.wattstick.plot.draw;

/** Something that can be drawn. It may be drawn more than once, and must be the same each time. */
@FunctionalInterface
public interface Sketch {
  void draw(Pen pen);
}
