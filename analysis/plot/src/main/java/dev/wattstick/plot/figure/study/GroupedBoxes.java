package dev.wattstick.plot.figure.study;

import dev.wattstick.plot.draw.BoxArt;
import dev.wattstick.plot.draw.Legend;
import dev.wattstick.plot.draw.Pattern;
import dev.wattstick.plot.draw.Swatch;
import dev.wattstick.plot.draw.Theme;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One box plot for each category and series.
 *
 * @param colors by series
 */
record GroupedBoxes(List<String> categories, Map<String, Color> colors, List<BoxArt.Box> boxes) {
  /** Share of a slot that its group of boxes takes. */
  private static final double GROUP = 0.68;

  /** A value of a box. */
  record Value(String series, String category, double value) {}

  static GroupedBoxes of(List<Value> values, Function<String, Color> color) {
    List<String> series = values.stream().map(Value::series).distinct().toList();
    List<String> categories = values.stream().map(Value::category).distinct().toList();
    Map<String, Color> colors = new LinkedHashMap<>();
    List<BoxArt.Box> boxes = new ArrayList<>();
    double step = GROUP / series.size();
    for (int i = 0; i < series.size(); i++) {
      String name = series.get(i);
      colors.put(name, color.apply(name));
      for (int slot = 0; slot < categories.size(); slot++) {
        String category = categories.get(slot);
        double[] inBox =
            values.stream()
                .filter(one -> one.series().equals(name) && one.category().equals(category))
                .mapToDouble(Value::value)
                .toArray();
        if (inBox.length > 0) {
          double middle = slot + (i - (series.size() - 1) / 2.0) * step;
          boxes.add(new BoxArt.Box(middle, 0.78 * step, inBox, color.apply(name)));
        }
      }
    }
    return new GroupedBoxes(categories, colors, boxes);
  }

  List<Legend.Entry> legend(String prefix) {
    List<Legend.Entry> entries = new ArrayList<>();
    colors.forEach(
        (name, color) ->
            entries.add(
                new Legend.Entry(
                    prefix + name,
                    Swatch.box(Theme.lighter(color, 0.5), Pattern.PLAIN, color, color))));
    return entries;
  }
}
