package dev.wattstick.plot.draw;

import java.awt.Color;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;

/** XChart without anything around its series: frame and text are drawn by us. */
final class BareChart {
  private static final Color NOTHING = new Color(0, 0, 0, 0);

  private BareChart() {}

  static void strip(AxesChartStyler styler) {
    stripFrame(styler);
    styler.setXAxisTicksVisible(false).setYAxisTicksVisible(false).setAxisTitlesVisible(false);
    styler.setPlotGridLinesVisible(false).setPlotMargin(0);
  }

  static void stripFrame(Styler styler) {
    styler.setLegendVisible(false).setChartTitleVisible(false);
    styler.setChartBackgroundColor(NOTHING).setPlotBackgroundColor(NOTHING);
    styler.setPlotBorderVisible(false).setChartPadding(0).setPlotContentSize(1);
  }
}
