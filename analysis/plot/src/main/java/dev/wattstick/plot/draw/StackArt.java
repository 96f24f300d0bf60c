package dev.wattstick.plot.draw;

import dev.wattstick.analysis.frame.BadDataException;
import java.awt.Color;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;

/**
 * Bars stacked on each other in slots of equal width over the whole x axis: the bars by XChart,
 * patterns and outlines, which it cannot do, over them.
 *
 * @param layers from the bottom up, all of the same length
 * @param fillShare share of a slot that its bar takes
 */
public record StackArt(List<Layer> layers, double fillShare, Color outline) implements PanelArt {

  public StackArt {
    layers = List.copyOf(layers);
  }

  /**
   * One series.
   *
   * @param heights of its part of each bar, at least 0
   */
  public record Layer(double[] heights, Color fill, Pattern pattern, Color patternInk) {}

  @Override
  public void draw(Pen pen, PlotArea plot) {
    if (layers.isEmpty()) {
      return;
    }
    Area area = plot.area();
    pen.chart(chart(plot, area), area);
    int slots = layers.get(0).heights().length;
    double[] below = new double[slots];
    for (Layer layer : layers) {
      for (int slot = 0; slot < slots; slot++) {
        double height = layer.heights()[slot];
        if (height > 0) {
          finish(pen, plot, layer, bar(plot, slot, slots, below[slot], below[slot] + height));
        }
        below[slot] += height;
      }
    }
  }

  private void finish(Pen pen, PlotArea plot, Layer layer, Area bar) {
    layer.pattern().over(pen, bar, layer.patternInk());
    pen.stroke(bar.shape(), Line.solid(outline, 0.5));
  }

  private Area bar(PlotArea plot, int slot, int slots, double from, double to) {
    double step = plot.area().width() / slots;
    double left = plot.area().x() + step * (slot + (1 - fillShare) / 2);
    double top = plot.pageY(to);
    return new Area(left, top, step * fillShare, plot.pageY(from) - top);
  }

  private CategoryChart chart(PlotArea plot, Area area) {
    CategoryChart chart = new CategoryChart((int) area.width(), (int) area.height());
    BareChart.strip(chart.getStyler());
    chart.getStyler().setStacked(true).setAvailableSpaceFill(fillShare);
    chart.getStyler().setDefaultSeriesRenderStyle(CategorySeries.CategorySeriesRenderStyle.Bar);
    chart.getStyler().setYAxisMin(0.0).setYAxisMax(topOf(plot.y()));
    double[] slots = IntStream.range(0, layers.get(0).heights().length).asDoubleStream().toArray();
    int number = 0;
    for (Layer layer : layers) {
      // A bar of no height would still be a hairline in print.
      double[] heights =
          DoubleStream.of(layer.heights()).map(h -> h > 0 ? h : Double.NaN).toArray();
      chart.addSeries("layer " + number++, slots, heights).setFillColor(layer.fill());
    }
    return chart;
  }

  /** The value at the upper end of an axis that starts at 0. */
  private static double topOf(Axis axis) {
    if (axis instanceof LinearAxis linear && linear.low() == 0) {
      return linear.high();
    }
    throw new BadDataException("Bars need a linear axis that starts at 0.");
  }
}
